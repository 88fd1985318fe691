import { parse, PGlite, protocol, type QueryOptions, type Results } from "@electric-sql/pglite";

const { serialize } = protocol;
type Messages = Awaited<ReturnType<PGlite["execProtocolStream"]>>;
type Statement = { name: string; paramTypes: number[]; description: Messages; parsers: PGlite["parsers"] };

/** The product has a few dozen; a text that changes with every call must not fill the memory. */
const maxStatements = 200;

/**
 * PGlite parses and plans every query anew and asks the engine five times for it. Reads made by drizzle (they come in
 * array mode) are prepared once under a name instead and then bound, executed and synced in one go, which takes a third
 * of the time. Reads inside a transaction and everything else go PGlite's own way.
 */
export class PreparedPGlite extends PGlite {
  private readonly statements = new Map<string, Statement>();

  override async query<T>(text: string, params: unknown[] = [], options: QueryOptions = {}): Promise<Results<T>> {
    if (options.rowMode !== "array" || !text.startsWith("select ")) return super.query<T>(text, params, options);
    await this._checkReady();
    // the first lock keeps the read out of somebody else's open transaction
    return this._runExclusiveTransaction(() =>
      this._runExclusiveQuery(async () => {
        const statement = this.statements.get(text) ?? (await this.prepare(text, options));
        const values = params.map((value, at) => this.toText(value, statement.paramTypes[at]));
        const messages = await this.send(serialize.bind({ statement: statement.name, values }), serialize.execute());
        const all = [...statement.description, ...messages];
        const [found] = parse.parseResults(all, statement.parsers, { rowMode: "array" });
        return found as Results<T>;
      }),
    );
  }

  private async prepare(text: string, { parsers }: QueryOptions): Promise<Statement> {
    const full = this.statements.size >= maxStatements;
    const name = full ? "" : `read_${this.statements.size}`;
    const described = await this.send(serialize.parse({ name, text }), serialize.describe({ type: "S", name }));
    const statement = {
      name,
      paramTypes: parse.parseDescribeStatementResults(described),
      description: described.filter((message) => message.name === "rowDescription"),
      parsers: { ...this.parsers, ...parsers },
    };
    if (!full) this.statements.set(text, statement);
    return statement;
  }

  private toText(value: unknown, type: number | undefined): string | null {
    if (value === null || value === undefined) return null;
    const serializer = type === undefined ? undefined : this.serializers[type];
    return serializer ? serializer(value) : String(value);
  }

  /** The closing sync is what an error inside is skipped up to. */
  private send(...messages: Uint8Array[]): Promise<Messages> {
    return this.execProtocolStream(Buffer.concat([...messages, serialize.sync()]), { syncToFs: false });
  }
}
