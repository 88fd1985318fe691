export type JsonFault = { line: number; sentence: string };

/** Where a text stops being JSON, and why; browsers say it each in their own way, and some without a line. */
export function jsonFault(text: string): JsonFault | undefined {
  const scanner = new Scanner(text);
  try {
    scanner.document();
    return undefined;
  } catch (error) {
    if (!(error instanceof Misplaced)) throw error;
    return { line: text.slice(0, error.at).split("\n").length, sentence: error.message };
  }
}

class Misplaced extends Error {
  constructor(
    readonly at: number,
    sentence: string,
  ) {
    super(sentence);
  }
}

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const word = /[A-Za-z_$][\w$]*/y;
const literals: readonly string[] = ["true", "false", "null"];
const name = /"[^"\\\n]{0,40}"/y;
const escape = /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/y;

class Scanner {
  private at = 0;

  constructor(private readonly text: string) {}

  document(): void {
    this.value();
    if (this.next() !== undefined) throw this.fault("Something stands after the end of the list.");
  }

  private value(): void {
    const next = this.next();
    if (next === "{") return this.members("}", () => this.member());
    if (next === "[") return this.members("]", () => this.value());
    if (next === '"') return this.string();
    if (this.take(number)) return;
    if (next === undefined) throw this.fault("The text ends before it is complete.");
    const start = this.at;
    const taken = this.take(word);
    if (taken && literals.includes(taken)) return;
    this.at = start;
    throw this.fault(taken ? `${taken} needs double quotes around it.` : `A value is missing before ${next}`);
  }

  private members(close: string, member: () => void): void {
    this.at += 1;
    if (this.next() === close) return void (this.at += 1);
    for (;;) {
      member();
      const next = this.next();
      if (next === close) return void (this.at += 1);
      if (next === undefined) throw this.fault(`The text ends before ${close} closes what was opened.`);
      if (next !== ",") throw new Misplaced(this.at, `A comma is missing before ${this.take(name) ?? next}.`);
      const comma = this.at++;
      if (this.next() === close) throw new Misplaced(comma, `The comma before ${close} is one too many.`);
    }
  }

  private member(): void {
    const next = this.next();
    if (next === undefined) throw this.fault("The text ends before it is complete.");
    if (next !== '"') throw this.fault("A name in double quotes is missing.");
    this.string();
    if (this.next() !== ":") throw this.fault("A colon is missing after the name.");
    this.at += 1;
    this.value();
  }

  private string(): void {
    const start = this.at++;
    for (;;) {
      const letter = this.text[this.at];
      if (letter === undefined || letter === "\n")
        throw new Misplaced(start, "A text is not closed with a double quote.");
      if (letter === "\\") {
        if (!this.take(escape)) throw this.fault("A backslash is followed by something it cannot stand before.");
      } else if (letter < " ") throw this.fault("A tab or another invisible character stands inside a text.");
      else {
        this.at += 1;
        if (letter === '"') return;
      }
    }
  }

  private next(): string | undefined {
    while (/[ \t\r\n]/.test(this.text[this.at] ?? "")) this.at += 1;
    return this.text[this.at];
  }

  private take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const taken = pattern.exec(this.text)?.[0];
    this.at += taken?.length ?? 0;
    return taken;
  }

  private fault(sentence: string): Misplaced {
    return new Misplaced(this.at, sentence.replace(/\.?$/, "."));
  }
}
