import "server-only";
import { AppError } from "@/lib/domain/errors";
import type { Place } from "@/lib/providers/define";
import { findProvider } from "@/lib/providers/registry";
import { isAnonymous, naturalKeyOf } from "./identity";
import { quickLooks } from "./look-up";
import type { Imported, ImportRequest } from "./schema";
import { adoptSighted, type Importing, look, send, type Sending, stillUnknown } from "./send";
import { duplicate, inProgress, neverArrived, noSuchForm, sentBefore, takenOver } from "./sentences";
import { settleFailed } from "./settle";
import { type Attempt, beginAttempt, claimAgain, findSubmission, readAttempt } from "./store";

const pollMs = 150;
/** As long as one send with all its looks may take. */
const patienceMs = 20_000;

/** One submitted form: written down, sent once, and settled; the same submission hears the same answer however often it comes. */
export async function submitImport(job: Importing, request: ImportRequest, place: Place): Promise<Imported> {
  const definition = findProvider(request.form);
  if (!definition) throw new AppError(noSuchForm);
  const body = definition.toBody(definition.schema(place).parse(request.values));
  const sending: Sending = { ...job, definition, values: request.values, body };
  for (;;) {
    const { mine, attempt } = await beginAttempt(job.user.id, {
      workspaceId: job.workspace.id,
      submissionKey: request.submissionKey,
      naturalKey: naturalKeyOf(body),
      provider: body.provider,
      sentName: typeof body.name === "string" ? body.name : null,
      sentAt: new Date(job.clock.now()),
    });
    if (mine) return send(sending, attempt);
    if (attempt.submissionKey === request.submissionKey) return follow(sending, attempt);
    await letPass(job, attempt);
  }
}

/** "Look again": asks what became of a submission without ever sending. */
export async function reconcileSubmission(job: Importing, submissionKey: string): Promise<Imported> {
  const attempt = await findSubmission(job.workspace.id, submissionKey);
  if (!attempt) throw new AppError(neverArrived);
  const now = await settled(job, attempt);
  if (now.state !== "unknown") return told(now);
  const sighting = await look(job, now, quickLooks);
  if (sighting.phone) return adoptSighted(job, now, sighting.phone);
  if (!isOver(job, now) || !sighting.listed) throw stillUnknown(job, now, sighting);
  await settleFailed(now, neverArrived);
  throw new AppError(neverArrived);
}

/** The same submission came before: its answer, or, where there is none, a look before anything is sent again. */
async function follow(job: Sending, attempt: Attempt): Promise<Imported> {
  if (attempt.naturalKey !== naturalKeyOf(job.body)) throw new AppError(sentBefore);
  const now = await settled(job, attempt);
  if (now.state !== "unknown") return told(now);
  const sighting = await look(job, now, quickLooks);
  if (sighting.phone) return adoptSighted(job, now, sighting.phone);
  if (!isOver(job, now) || !sighting.listed) throw stillUnknown(job, now, sighting);
  const sentAt = new Date(job.clock.now());
  if (await claimAgain(now, sentAt)) return send(job, { ...now, state: "sending", sentAt });
  return follow(job, (await readAttempt(now.id)) ?? now);
}

/** Another submission of the same number is in the way: returns when the way is free, throws what it came to otherwise. */
async function letPass(job: Importing, other: Attempt): Promise<void> {
  const now = await settled(job, other);
  if (now.state === "done") return refuseSame(job, now, told(now));
  if (now.state === "failed") return;
  const sighting = await look(job, now, quickLooks);
  if (sighting.phone) return refuseSame(job, now, await adoptSighted(job, now, sighting.phone));
  if (!isOver(job, now) || !sighting.listed) throw stillUnknown(job, now, sighting);
  await settleFailed(now, takenOver);
}

/** Two free numbers may both be meant; the same digits are meant once. */
function refuseSame({ workspace }: Importing, { naturalKey }: Attempt, { id, label }: Imported): void {
  if (isAnonymous(naturalKey)) return;
  throw new AppError(duplicate({ workspace: workspace.name, id, existing: { label } }));
}

/** Waits while somebody is sending; what has been sending for too long was cut off and counts as unknown. */
async function settled(job: Importing, attempt: Attempt): Promise<Attempt> {
  const until = job.clock.now() + patienceMs;
  let now = attempt;
  while (now.state === "sending") {
    if (isOver(job, now)) return { ...now, state: "unknown" };
    if (job.clock.now() >= until) throw new AppError(inProgress);
    await job.clock.wait(pollMs);
    now = (await readAttempt(now.id)) ?? now;
  }
  return now;
}

function told({ state, upstreamId, label, failure }: Attempt): Imported {
  if (state === "done" && upstreamId) return { id: upstreamId, label: label ?? upstreamId };
  throw new AppError(failure ?? neverArrived);
}

function isOver({ clock, settleMs }: Importing, { sentAt }: Attempt): boolean {
  return clock.now() >= sentAt.getTime() + settleMs;
}
