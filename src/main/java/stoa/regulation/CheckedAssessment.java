package stoa.regulation;

import java.time.LocalDate;

/** What an assessment says besides its risks, fit to be saved. */
public record CheckedAssessment(String carriedOutBy, LocalDate carriedOutOn, LocalDate reviewOn, String others) {}
