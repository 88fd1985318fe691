import { type KeyObject, createHash, generateKeyPairSync, randomUUID, sign } from "node:crypto";
import { type IncomingMessage, type Server, type ServerResponse, createServer } from "node:http";

export type IssuerClient = { id: string; secret: string };
export type SignedOn = { sub: string; email?: string; email_verified?: boolean; name?: string };

type Grant = { redirectUri: string; nonce: string; challenge: string; person: SignedOn };

/** A single sign-on of one person on loopback: discovery, authorize, token (RS256, PKCE checked), keys, userinfo. */
export class OidcIssuer {
  /** Who signs in there next. */
  person: SignedOn = { sub: randomUUID() };
  /** What a forged or mixed-up answer carries instead of what was asked for. */
  forged: { state?: string; nonce?: string } = {};
  /** Some issuers tell the address at the userinfo endpoint only. */
  addressInToken = true;

  private readonly keys = generateKeyPairSync("rsa", { modulusLength: 2048 });
  private readonly grants = new Map<string, Grant>();
  private readonly tokens = new Map<string, SignedOn>();
  private readonly server: Server;

  constructor(
    private readonly port: number,
    private readonly client: IssuerClient,
  ) {
    this.server = createServer((request, response) => void this.answer(request, response));
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  listen(): Promise<void> {
    return new Promise((resolve) => this.server.listen(this.port, "127.0.0.1", resolve));
  }

  close(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? "/", this.url);
    const doors: Record<string, () => unknown> = {
      "/.well-known/openid-configuration": () => this.discovery(),
      "/jwks": () => ({ keys: [{ ...this.keys.publicKey.export({ format: "jwk" }), kid: "one", use: "sig" }] }),
      "/token": async () => this.token(request, new URLSearchParams(await bodyOf(request))),
      "/userinfo": () => this.tokens.get(bearerOf(request)),
    };
    if (pathname === "/authorize") {
      response.writeHead(302, { location: this.authorize(searchParams) }).end();
      return;
    }
    const told = await doors[pathname]?.();
    response.writeHead(told ? 200 : 400, { "content-type": "application/json" });
    response.end(JSON.stringify(told ?? { error: "invalid_request" }));
  }

  private discovery() {
    return {
      issuer: this.url,
      authorization_endpoint: `${this.url}/authorize`,
      token_endpoint: `${this.url}/token`,
      jwks_uri: `${this.url}/jwks`,
      userinfo_endpoint: `${this.url}/userinfo`,
      response_types_supported: ["code"],
      subject_types_supported: ["public"],
      id_token_signing_alg_values_supported: ["RS256"],
      code_challenge_methods_supported: ["S256"],
    };
  }

  private authorize(asked: URLSearchParams): string {
    const code = randomUUID();
    const redirectUri = asked.get("redirect_uri") ?? "";
    const [nonce, challenge] = [asked.get("nonce") ?? "", asked.get("code_challenge") ?? ""];
    this.grants.set(code, { redirectUri, nonce, challenge, person: this.person });
    const back = new URL(redirectUri);
    back.searchParams.set("code", code);
    back.searchParams.set("state", this.forged.state ?? asked.get("state") ?? "");
    return back.href;
  }

  private token(request: IncomingMessage, given: URLSearchParams) {
    const grant = this.grants.get(given.get("code") ?? "");
    this.grants.delete(given.get("code") ?? "");
    const challenge = createHash("sha256")
      .update(given.get("code_verifier") ?? "")
      .digest("base64url");
    const basic = Buffer.from(`${this.client.id}:${this.client.secret}`).toString("base64");
    if (!grant || grant.challenge !== challenge || grant.redirectUri !== given.get("redirect_uri")) return undefined;
    if (request.headers.authorization !== `Basic ${basic}`) return undefined;
    const access = randomUUID();
    this.tokens.set(access, grant.person);
    return { access_token: access, token_type: "Bearer", expires_in: 60, id_token: this.idToken(grant) };
  }

  private idToken({ person, nonce }: Grant): string {
    const at = Math.floor(Date.now() / 1000);
    const { sub, ...rest } = person;
    return signed(this.keys.privateKey, {
      iss: this.url,
      aud: this.client.id,
      sub,
      ...(this.addressInToken ? rest : undefined),
      nonce: this.forged.nonce ?? nonce,
      iat: at,
      exp: at + 60,
    });
  }
}

function signed(key: KeyObject, claims: Record<string, unknown>): string {
  const parts = [{ alg: "RS256", kid: "one", typ: "JWT" }, claims];
  const text = parts.map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".");
  return `${text}.${sign("RSA-SHA256", Buffer.from(text), key).toString("base64url")}`;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  return text;
}

const bearerOf = ({ headers }: IncomingMessage) => headers.authorization?.replace("Bearer ", "") ?? "";
