import { describe, expect, test } from "vitest";
import { providers } from "@/lib/providers/registry";
import { type Column, readColumns, secretColumnSentence } from "./columns";
import { csvFields, exportOnlyColumns } from "./fields";
import { fileShape } from "./file-shape";
import { guessMapping } from "./guess-mapping";
import { headerWords } from "./header-words";
import { idColumn, missingColumns, readMapping } from "./mapping";
import { onOrOff } from "./on-off";
import { formsCalled } from "./provider-word";

const columnsOf = (...cells: string[]): Column[] => readColumns({ line: 1, cells });
const guessed = (...cells: string[]) => guessMapping(columnsOf(...cells));

describe("guesses", () => {
  test("the template and an export are known in any order", () => {
    const headers = [...csvFields, ...exportOnlyColumns].reverse();
    const mapping = guessed(...headers);
    expect(Object.keys(mapping).sort()).toEqual([...csvFields].sort());
    for (const field of csvFields) expect(headers[mapping[field] ?? -1]).toBe(field);
    expect(idColumn(columnsOf(...headers))).toBe(headers.indexOf("id"));
  });

  test.each([
    [["Carrier", "Phone Number", "Friendly Name"], { provider: 0, number: 1, name: 2 }],
    [["E.164", "Label", "Agent", "SMS enabled?"], { number: 0, name: 1, assistant: 2, sms: 3 }],
    [["Anbieter", "Rufnummer", "Bezeichnung", "Vorwahl"], { provider: 0, number: 1, name: 2, area_code: 3 }],
    [["Proveedor", "Número de teléfono", "Nombre"], { provider: 0, number: 1, name: 2 }],
    [["Opérateur", "Numéro", "Nom", "Équipe"], { provider: 0, number: 1, name: 2, squad: 3 }],
    [["Phone number (office)", "Assistant name", "SIP-URI"], { number: 0, assistant: 1, sip_uri: 2 }],
    [["name", "Name", "Company"], { name: 0 }],
    [["Twilio auth token", "API key", "number"], { number: 2 }],
    [["", "  ", "notes"], {}],
  ])("%j", (headers, mapping) => expect(guessed(...headers)).toEqual(mapping));

  test("no word stands for two fields", () => {
    const all = Object.values(headerWords).flat();
    expect(all.filter((word, at) => all.indexOf(word) !== at)).toEqual([]);
  });
});

describe("mappings from elsewhere", () => {
  const columns = columnsOf("provider", "number", "token");

  test("fit or are dropped", () => {
    expect(readMapping({ provider: 0, number: 1 }, columns)).toEqual({ provider: 0, number: 1 });
    for (const wrong of [{ number: 3 }, { number: -1 }, { number: 2 }, { number: 0, name: 0 }, { other: 1 }, null, "x"])
      expect(readMapping(wrong, columns)).toBeUndefined();
  });

  test("are kept by what the columns are called", () => {
    expect(fileShape(columnsOf("Provider ", "NUMBER"))).toBe(fileShape(columnsOf("provider", "number")));
    expect(fileShape(columnsOf("number", "provider"))).not.toBe(fileShape(columnsOf("provider", "number")));
  });

  test("say what no row can do without", () => {
    expect(missingColumns({ mapping: { number: 0 } })?.field).toBe("provider");
    expect(missingColumns({ mapping: { provider: 0 } })?.field).toBe("number");
    expect(missingColumns({ mapping: { provider: 0, sip_uri: 1 } })).toBeUndefined();
    expect(missingColumns({ mapping: { number: 0 }, provider: "twilio" })).toBeUndefined();
    expect(missingColumns({ mapping: { name: 0 }, provider: "free" })).toBeUndefined();
    expect(secretColumnSentence(columns[2]!)).toContain("“token” seems to hold a secret");
  });
});

test.each([
  ["Twilio", ["twilio"]],
  [" TWILIO ", ["twilio"]],
  ["nexmo", ["vonage"]],
  ["SIP trunk", ["byo"]],
  ["byo-phone-number", ["byo"]],
  ["BYO", ["byo"]],
  ["free", ["free"]],
  ["sip", ["sip"]],
  ["Vapi SIP address", ["sip"]],
  ["vapi", ["free", "sip"]],
  ["acme", []],
  ["", []],
])("provider %j", (word, slugs) => expect(formsCalled(word, providers).map(({ slug }) => slug)).toEqual(slugs));

test.each([
  ["on Yes TRUE 1 ja Sí oui", true],
  ["off No FALSE 0 nein non", false],
  ["maybe 2 —", undefined],
])("%s", (words, state) => {
  for (const word of words.split(" ")) expect(onOrOff(` ${word} `)).toBe(state);
});
