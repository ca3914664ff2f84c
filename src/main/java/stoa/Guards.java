package stoa;

import stoa.account.OwnPassword;
import stoa.account.Pace;
import stoa.account.Passwords;

/** What stands between a stranger and an account. */
record Guards(Passwords passwords, OwnPassword own, Pace pace) {}
