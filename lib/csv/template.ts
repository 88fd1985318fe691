import { csvFields } from "./fields";
import { writeCsv } from "./write-csv";

/** The header and nothing else: an example row would be imported by whoever forgets to delete it. */
export function template(): string {
  return [...writeCsv(csvFields, [])].join("");
}
