import { drawn } from "./line-icon";

// what every page shows at once, one path each, drawn after Lucide: its own components weigh as much as a table

export const ArrowDown = drawn("M12 5v14M19 12l-7 7-7-7");
export const ArrowRight = drawn("M5 12h14M12 5l7 7-7 7");
export const ArrowUp = drawn("M5 12l7-7 7 7M12 19V5");
export const Check = drawn("M20 6 9 17l-5-5");
export const ChevronDown = drawn("M6 9l6 6 6-6");
export const ChevronLeft = drawn("M15 18l-6-6 6-6");
export const ChevronRight = drawn("M9 18l6-6-6-6");
export const ChevronsUpDown = drawn("M7 15l5 5 5-5M7 9l5-5 5 5");
export const ClipboardList = drawn(
  "M9 2h6a1 1 0 0 1 1 1v2a1 1 0 0 1-1 1H9a1 1 0 0 1-1-1V3a1 1 0 0 1 1-1ZM16 4h2a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2h2M12 11h4M12 16h4M8 11h.01M8 16h.01",
);
export const Copy = drawn(
  "M10 8h10a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H10a2 2 0 0 1-2-2V10a2 2 0 0 1 2-2ZM4 16c-1.1 0-2-.9-2-2V4c0-1.1.9-2 2-2h10c1.1 0 2 .9 2 2",
);
export const Download = drawn("M12 15V3M7 10l5 5 5-5M21 15v4a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-4");
export const Ellipsis = drawn(
  "M12 13a1 1 0 1 0 0-2 1 1 0 0 0 0 2ZM19 13a1 1 0 1 0 0-2 1 1 0 0 0 0 2ZM5 13a1 1 0 1 0 0-2 1 1 0 0 0 0 2Z",
);
export const Hash = drawn("M4 9h16M4 15h16M10 3 8 21M16 3l-2 18");
export const Menu = drawn("M4 5h16M4 12h16M4 19h16");
export const Plus = drawn("M5 12h14M12 5v14");
export const Search = drawn("M21 21l-4.34-4.34M11 19a8 8 0 1 0 0-16 8 8 0 0 0 0 16Z");
export const SunMoon = drawn(
  "M12 2v2M14.84 16.39a6 6 0 1 1-7.22-7.23c.62-.14.97.67.71 1.25a4 4 0 0 0 5.26 5.26c.59-.25 1.4.1 1.25.72M16 12a4 4 0 0 0-4-4M19 5l-1.26 1.26M20 12h2",
);
export const Upload = drawn("M12 3v12M17 8l-5-5-5 5M21 15v4a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-4");
export const X = drawn("M18 6 6 18M6 6l12 12");
