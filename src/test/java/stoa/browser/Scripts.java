package stoa.browser;

/** Whether a browser runs scripts. */
enum Scripts {
    ON,
    OFF
}
