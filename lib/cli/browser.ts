import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { chromium } from "playwright";
import manifest from "../../package.json";

export type Browser = {
  executablePath: string;
  /** For instance `Chromium 143.0.7499.192 (shipped in an npm package)`. */
  name: string;
  args: string[];
  env: Record<string, string>;
};

type Candidate = { executablePath: string; from: string; env?: Record<string, string> };

/** Set by the first look, so that Playwright's workers neither probe nor unpack again. */
const found = "SWITCHBOARD_BROWSER";

/** The browser of the end-to-end tests: the first of the known places whose browser answers to `--version`. */
export function findBrowser(): Browser {
  const known = process.env[found];
  if (known) return JSON.parse(known) as Browser;
  for (const candidates of [named, playwrightsOwn, installed, packaged]) {
    for (const candidate of candidates()) {
      const browser = probe(candidate);
      if (!browser) continue;
      process.env[found] = JSON.stringify(browser);
      return browser;
    }
  }
  throw new Error("No browser was found. Set CHROMIUM to the path of a Chromium or Chrome.");
}

function probe({ executablePath, from, env = {} }: Candidate): Browser | undefined {
  try {
    const whole = { ...definedEnv(), NODE_ENV: "test" as const, ...env };
    const answer = execFileSync(executablePath, ["--version", "--no-sandbox"], {
      env: whole,
      timeout: 20_000,
      stdio: "pipe",
    });
    const version = answer
      .toString()
      .trim()
      .replace(/^Google Chrome for Testing/, "Chrome");
    // no GPU, no zygote: containers have neither a GPU nor the kernel features that the zygote wants
    return {
      executablePath,
      name: `${version} (${from})`,
      args: ["--no-sandbox", "--no-zygote", "--disable-gpu"],
      env: whole,
    };
  } catch {
    return undefined;
  }
}

function named(): Candidate[] {
  const executablePath = process.env.CHROMIUM || process.env.PLAYWRIGHT_CHROMIUM_EXECUTABLE;
  if (!executablePath) return [];
  const candidate = { executablePath, from: "named in the environment" };
  if (!probe(candidate)) throw new Error(`${executablePath}, named in the environment, does not run.`);
  return [candidate];
}

/** `…/chromium-1200/chrome-linux64/chrome`, and beside it the headless shell of the same revision. */
function playwrightsOwn(): Candidate[] {
  const full = chromium.executablePath();
  const revision = path.dirname(path.dirname(full));
  const shell = revision.replace(/chromium-(\d+)$/, "chromium_headless_shell-$1");
  const inShell = fs.existsSync(shell)
    ? fs
        .readdirSync(shell, { recursive: true, encoding: "utf8" })
        .filter((name) => /(^|[\\/])(chrome-)?headless[_-]shell$/.test(name))
    : [];
  return [full, ...inShell.map((name) => path.join(shell, name))]
    .filter((file) => fs.existsSync(file))
    .map((executablePath) => ({ executablePath, from: "Playwright's own" }));
}

function installed(): Candidate[] {
  const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
  const onPath = (process.env.PATH ?? "")
    .split(path.delimiter)
    .flatMap((dir) => names.map((name) => path.join(dir, name)));
  return [...onPath, "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"]
    .filter((file) => fs.existsSync(file))
    .map((executablePath) => ({ executablePath, from: "installed on this system" }));
}

/**
 * The package was made for a cloud function and unpacks into the temporary directory of whoever comes first; here each
 * user gets a directory. Told that it runs in such a function, it also unpacks the libraries that a bare system lacks.
 */
function packaged(): Candidate[] {
  if (process.platform !== "linux" || process.arch !== "x64") return [];
  const version = manifest.devDependencies["@sparticuz/chromium"];
  const dir = path.join(os.tmpdir(), `switchboard-chromium-${version}-${os.userInfo().uid}`);
  if (!fs.existsSync(dir)) unpackInto(dir);
  const env = { LD_LIBRARY_PATH: path.join(dir, "al2023", "lib"), FONTCONFIG_FILE: path.join(dir, "fonts.conf") };
  return [{ executablePath: path.join(dir, "chromium"), from: "shipped in an npm package", env }];
}

function unpackInto(dir: string): void {
  const draft = fs.mkdtempSync(`${dir}-`);
  const unpack = `import chromium from "@sparticuz/chromium"; await chromium.executablePath();`;
  execFileSync(process.execPath, ["--input-type=module", "-e", unpack], {
    env: { ...process.env, TMPDIR: draft, AWS_LAMBDA_JS_RUNTIME: "nodejs20.x" },
  });
  // its own file names the shared temporary directory
  const dirs = [path.join(dir, "fonts"), "/usr/share/fonts"].map((fonts) => `<dir>${fonts}</dir>`).join("");
  const fontconfig = `<fontconfig>${dirs}<cachedir>${path.join(dir, "font-cache")}</cachedir></fontconfig>`;
  fs.writeFileSync(path.join(draft, "fonts.conf"), fontconfig);
  fs.renameSync(draft, dir);
}

const definedEnv = () =>
  Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
