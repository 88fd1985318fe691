import type { Failure } from "@/lib/domain/errors";

const wrong: Failure = {
  code: "forbidden",
  message: "Email or password is wrong.",
  next: "After ten failed tries there is a pause of five minutes.",
};

const known: Record<string, Failure> = {
  AccessDenied: {
    code: "forbidden",
    message: "Nobody here has the address of this sign-on.",
    next: "Ask an administrator to add you, then try again.",
  },
  Unavailable: {
    code: "surprise",
    message: "Signing in does not work right now.",
    next: "The server could not check the password. Try again in a moment.",
  },
  csrf: {
    code: "forbidden",
    message: "The browser kept no cookie of this page.",
    next: "Allow cookies for this address and try again.",
  },
};

const singleSignOn: Failure = {
  code: "surprise",
  message: "Single sign-on did not work.",
  next: "Try again, or sign in with e-mail and password.",
};

/** What next-auth reports as `?error=`, for people. Every wrong e-mail or password reads the same. */
export function signInFailure(error: string): Failure {
  const seconds = /^TooManyAttempts-(\d{1,6})$/.exec(error)?.[1];
  if (seconds) return tooManyAttempts(Number(seconds));
  if (/^(OAuth|Callback|Configuration)/.test(error)) return singleSignOn;
  return known[error] ?? wrong;
}

export function tooManyAttempts(seconds: number): Failure {
  return {
    code: "too-many-attempts",
    message: "Too many attempts.",
    next: `Try again in ${inWords(seconds)}.`,
    retryAfterSeconds: seconds,
  };
}

function inWords(seconds: number): string {
  if (seconds < 60) return seconds === 1 ? "1 second" : `${seconds} seconds`;
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? "1 minute" : `${minutes} minutes`;
}
