const on = words("on yes true 1 y enabled ja an wahr si verdadero activado oui vrai active x");
const off = words("off no false 0 n disabled nein aus falsch falso desactivado non faux inactif");

/** Undefined: the cell says neither. */
export function onOrOff(cell: string): boolean | undefined {
  const word = cell.normalize("NFKD").replaceAll(/\p{M}/gu, "").trim().toLowerCase();
  if (on.has(word)) return true;
  return off.has(word) ? false : undefined;
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(" "));
}
