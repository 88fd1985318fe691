import "server-only";
import NextAuth from "next-auth";
import { NextRequest } from "next/server";
import { log } from "@/lib/log";
import { authCookies } from "./cookies";
import { authOptions } from "./options";

type AuthContext = { params: Promise<{ nextauth: string[] }> };

/** What the product uses of next-auth; its own pages and its log door for strangers stay shut. */
const served = {
  GET: ["csrf", "session", "signin", "callback/oidc", "error"],
  POST: ["callback/credentials", "signin/oidc", "signout"],
} as const;

const longestBody = 16_384;

export async function authRoute(request: NextRequest, context: AuthContext): Promise<Response> {
  const door = (await context.params).nextauth.join("/");
  const method = request.method === "POST" ? "POST" : "GET";
  if (!(served[method] as readonly string[]).includes(door)) return refuse(404, "Not found");
  if (!isPlain(request)) return refuse(400, "Bad request", forgetCallback());
  const body = method === "POST" ? await readBody(request) : undefined;
  if (body === null) return refuse(413, "Too large");
  try {
    const init = { method: request.method, headers: request.headers, body };
    const answer: Response = await NextAuth(new NextRequest(request.url, init), context, authOptions());
    answer.headers.set("cache-control", "private, no-store");
    return answer;
  } catch (error) {
    log.warn({ door, err: error }, "sign-in request refused");
    return refuse(400, "Bad request");
  }
}

/** next-auth answers 500 to a return address it cannot read, in the query and in its own cookie. */
function isPlain(request: NextRequest): boolean {
  const cookie = authCookies().callbackUrl?.name ?? "";
  const addresses = [request.nextUrl.searchParams.get("callbackUrl"), request.cookies.get(cookie)?.value];
  const readable = (address: string) =>
    URL.canParse(address, "http://switchboard.invalid") && /^(https?:|\/)/.test(address);
  const error = request.nextUrl.searchParams.get("error") ?? "";
  return addresses.every((address) => !address || readable(address)) && /^[\w-]{0,64}$/.test(error);
}

async function readBody(request: NextRequest): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > longestBody) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function forgetCallback(): HeadersInit {
  const { name, options } = authCookies().callbackUrl ?? {};
  return { "set-cookie": `${name}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${options?.secure ? "; Secure" : ""}` };
}

const refuse = (status: number, message: string, headers?: HeadersInit) =>
  Response.json({ message }, { status, headers: { "cache-control": "private, no-store", ...headers } });
