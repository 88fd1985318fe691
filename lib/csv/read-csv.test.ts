import { describe, expect, test } from "vitest";
import { csvLimits } from "./limits";
import { readCsv } from "./read-csv";
import { inChunks, readAll, seeded } from "./testing";
import { writeCsv } from "./write-csv";

const text = 'provider;number;name\r\ntwilio;+14155550123;"Café; ""Zoë"""\r\n';
const cells = [["twilio", "+14155550123", 'Café; "Zoë"']];
const utf8 = new TextEncoder();

function utf16(content: string, { bigEndian = false, mark = true } = {}): Uint8Array {
  const bytes = Buffer.from((mark ? "\uFEFF" : "") + content, "utf16le");
  return bigEndian ? bytes.swap16() : bytes;
}

describe("encodings", () => {
  test.each([
    ["UTF-8", utf8.encode(text)],
    ["UTF-8 with a mark", utf8.encode(`\uFEFF${text}`)],
    ["UTF-16 LE", utf16(text)],
    ["UTF-16 BE", utf16(text, { bigEndian: true })],
    ["UTF-16 LE without a mark", utf16(text, { mark: false })],
    ["UTF-16 BE without a mark", utf16(text, { bigEndian: true, mark: false })],
    ["Windows-1252", Buffer.from(text, "latin1")],
  ])("%s, in chunks of any size", async (_name, bytes) => {
    const random = seeded(7);
    for (const most of [1, 3, 1000]) {
      const read = await readAll(inChunks(bytes, random, most));
      expect(read.columns.map(({ title }) => title)).toEqual(["provider", "number", "name"]);
      expect(read.cells).toEqual(cells);
    }
  });

  test("says when it had to guess, and when letters were lost", async () => {
    expect((await readAll([Buffer.from(text, "latin1")])).noted).toEqual(["windows-1252"]);
    const broken = Buffer.concat([utf8.encode("name\ncafé\n"), Buffer.from([0xff, 0xfe, 0x0a])]);
    expect((await readAll([broken])).noted).toEqual(["unreadable"]);
    const nul = await readAll("name,number\nA\0B,1\n");
    expect(nul).toMatchObject({ cells: [["AB", "1"]], noted: ["nul"] });
    expect((await readAll(text)).noted).toEqual([]);
  });
});

describe("lines and cells", () => {
  test.each(["\n", "\r\n", "\r"])("lines that end in %j", async (end) => {
    const { rows } = await readAll(`name,number${end}a,1${end}${end}"b${end}c",2`);
    expect(rows.map(({ line, cells: [name, number] }) => [line, name, number])).toEqual([
      [2, "a", "1"],
      [4, "b\nc", "2"],
    ]);
  });

  test.each([
    [",", 'name,number,credential\n"Acme, Inc",1,\n'],
    [";", "name;number\nAcme, Inc;1\nB, C, D;2\n"],
    ["\t", "name\tnumber\nAcme, Inc; more\t1\n"],
    [";", "sep=;\r\nname;number\nA,1;2\n"],
    [",", "number\n123\n"],
  ])("finds the delimiter %j", async (delimiter, content) => {
    expect((await readAll(content)).delimiter).toBe(delimiter);
  });

  test("short rows are filled up, long ones are marked, empty ones left out", async () => {
    const { rows } = await readAll('a,b,c\n1\n,,\n  \n1,2,3,,\n1,2,3,4\n"",x\n');
    expect(rows.map(({ line, cells, overflows }) => ({ line, cells: cells.join("|"), overflows }))).toEqual([
      { line: 2, cells: "1||", overflows: false },
      { line: 5, cells: "1|2|3", overflows: false },
      { line: 6, cells: "1|2|3", overflows: true },
      { line: 7, cells: "|x|", overflows: false },
    ]);
  });

  test("columns without a header or with the same one are told apart", async () => {
    const { columns } = await readAll("Name,,name,Name,,\nx");
    expect(columns.map(({ title }) => title)).toEqual(["Name", "Column B", "name", "Name (2)"]);
  });

  test("a cell of a megabyte is a cell like any other", async () => {
    const big = 'x"\n'.repeat(350_000);
    const { rows } = await readAll(`name,number\n"${big.replaceAll('"', '""')}",1\nb,2\n`);
    expect(rows.map(({ cells: [name, number] }) => [name?.length, number])).toEqual([
      [big.length, "1"],
      [1, "2"],
    ]);
  });

  test("the sample comes first and again with the rows", async () => {
    const reading = await readAll(`name\n${"abcdefgh".split("").join("\n")}`);
    expect(reading.sample.map(({ cells }) => cells[0]).join("")).toBe("abcde");
    expect(reading.cells.flat().join("")).toBe("abcdefgh");
  });

  test("what is written is read back, whatever is in it and wherever it is cut", async () => {
    const random = seeded(11);
    const letters = ["a", "ß", "🦊", '"', "'", ",", ";", "\t", "\n", "=", "+", "-", "@", " ", "0"];
    const anyCell = () => Array.from({ length: random() * 6 }, () => letters[Math.floor(random() * letters.length)]);
    for (let round = 0; round < 150; round++) {
      const rows = Array.from({ length: 1 + random() * 8 }, () => ["x", anyCell().join(""), anyCell().join("")]);
      const bytes = utf8.encode([...writeCsv(["k", "one", "two"], rows)].join(""));
      expect((await readAll(inChunks(bytes, random, 40))).cells).toEqual(rows);
    }
  });
});

describe("secrets", () => {
  test.each(["Auth Token", "twilio_auth_token", "API-Key", "Passwort", "Contraseña", "Mot de passe", "sip_password"])(
    "a column called %s is never read",
    async (header) => {
      const { columns, rows, sample } = await readAll(`name,${header}\nDesk,hunter2-hunter2\n`);
      expect(columns.map(({ secret }) => secret)).toEqual([false, true]);
      expect(JSON.stringify([rows, sample])).not.toContain("hunter2");
    },
  );

  test("nor is one that holds what looks like a token, in the first rows or in a later one", async () => {
    const token = "0123456789abcdef".repeat(2);
    const early = await readAll(`name,other\nDesk,${token}\n`);
    expect(early.columns[1]?.secret).toBe(true);
    const late = await readAll(`name,other\n${"Desk,x\n".repeat(9)}Desk,${token}\n`);
    expect(late.rows.at(-1)).toMatchObject({ cells: ["Desk", ""], hidden: [1] });
    expect(JSON.stringify([early.rows, early.sample, late.rows])).not.toContain(token);
  });
});

describe("refusals", () => {
  test.each([
    ["The file is empty.", ""],
    ["The file is empty.", "\n \n,,\n"],
    ["The file has no header.", "twilio,+14155550123,Desk\n"],
    ["A quotation mark in row 3 is never closed.", 'name,number\na,1\n"b,2\nc,3\n'],
    ["Row 2 is longer than 2 million characters.", `name\n"${"x".repeat(csvLimits.rowLength * 1.1)}"\n`],
    ["The header has 201 columns, more than the 200 that are read.", `${"a,".repeat(csvLimits.columns)}b\n`],
    ["The file has more than 50,000 rows.", `name\n${"x\n".repeat(csvLimits.rows + 1)}`],
    ["This is an Excel workbook or a ZIP file, not a CSV file.", "PK\u0003\u0004…"],
  ])("%s", async (message, content) => {
    await expect(readAll(content)).rejects.toMatchObject({ code: "invalid-input", message });
  });

  test("50,000 rows are read", async () => {
    expect((await readAll(`name\n${"x\n".repeat(csvLimits.rows)}`)).rows).toHaveLength(csvLimits.rows);
  });

  test("more than 20 MB is refused as soon as it is there", async () => {
    const chunk = utf8.encode(`${"x".repeat(1023)}\n`.repeat(1024));
    let given = 0;
    const endless = (function* () {
      yield utf8.encode("name\n");
      for (;;) {
        given++;
        yield chunk;
      }
    })();
    await expect(readAll(endless)).rejects.toMatchObject({ message: "The file is larger than 20 MB." });
    expect(given).toBe(20);
  });
});

describe("memory", () => {
  const row = `twilio,+14155550123,${"n".repeat(400)}\n`;
  const megabytes = 18;

  test("the reader is never far ahead of who reads the rows, and lets go of what they read", async () => {
    const collect = await garbageCollector();
    let pulled = 0;
    const source = (async function* () {
      yield utf8.encode("provider,number,name\n");
      while (pulled < megabytes * 1024 * 1024) {
        const chunk = utf8.encode(row.repeat(100));
        pulled += chunk.length;
        yield chunk;
      }
    })();
    const reading = await readCsv(source);
    let delivered = 0;
    let furthest = 0;
    const heaps: number[] = [];
    for await (const { cells } of reading.rows()) {
      delivered += cells.join(",").length + 1;
      furthest = Math.max(furthest, pulled - delivered);
      if (delivered % (4 * 1024 * 1024) < row.length) heaps.push(collect());
    }
    expect(delivered).toBe(pulled);
    expect(furthest).toBeLessThan(512 * 1024);
    expect(heaps.length).toBeGreaterThan(2);
    expect(Math.max(...heaps) - (heaps[0] ?? 0)).toBeLessThan(3 * 1024 * 1024);
  });

  test("others are answered while a file is read", async () => {
    let turns = 0;
    const count = () => void (turns++, (next = setImmediate(count)));
    let next = setImmediate(count);
    await readAll(`name\n${"x\n".repeat(5000)}`);
    clearImmediate(next);
    expect(turns).toBeGreaterThanOrEqual(49);
  });

  test("a source that is not read to its end is let go", async () => {
    let closed = false;
    const source = (async function* () {
      try {
        yield utf8.encode("name\n");
        for (;;) yield utf8.encode(row.repeat(500));
      } finally {
        closed = true;
      }
    })();
    const reading = await readCsv(source);
    await reading.close();
    expect(closed).toBe(true);
  });
});

/** Heap in use after a collection. */
async function garbageCollector(): Promise<() => number> {
  const [{ setFlagsFromString }, { runInNewContext }] = await Promise.all([import("node:v8"), import("node:vm")]);
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  return () => {
    collect();
    return process.memoryUsage().heapUsed;
  };
}
