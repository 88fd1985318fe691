/** What package.json pins: a data directory is only certain to open with the very version that made it. */
export const pgliteVersion = "0.5.16";
