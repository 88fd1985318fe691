type Socket = readonly [column: number, row: number];
type Cord = { from: Socket; to: Socket; path: string; live?: boolean };

const x = (column: number) => 8 + column * 60;
const y = (row: number) => 8 + row * 54;

const cords: Cord[] = [
  { from: [1, 2], to: [6, 5], path: "M68 116C90 226 340 386 368 278", live: true },
  { from: [7, 3], to: [3, 8], path: "M428 170C400 300 208 556 188 440" },
  { from: [0, 6], to: [4, 9], path: "M8 332C30 450 236 606 248 494" },
];

/** Decoration: a board of 9 by 11 sockets with three cords. */
export function PatchPanel() {
  return (
    <svg width="496" height="556" viewBox="0 0 496 556" fill="none" aria-hidden="true" className="max-w-[70%]">
      <pattern id="sockets" width="60" height="54" patternUnits="userSpaceOnUse">
        <circle cx="8" cy="8" r="7" strokeWidth="1.5" className="stroke-hairline-strong" />
      </pattern>
      <rect width="496" height="556" fill="url(#sockets)" />
      {cords.map(({ from, to, path, live }) => (
        <g key={path} className={live ? "text-accent" : "text-control"}>
          <path d={path} strokeWidth="3" stroke="currentColor" />
          {[from, to].map(([column, row]) => (
            <circle key={`${column}-${row}`} cx={x(column)} cy={y(row)} r="7.5" fill="currentColor" />
          ))}
        </g>
      ))}
    </svg>
  );
}
