/** By itself, because the screens of last resort are loaded with every page. */
export const homePath = "/";
