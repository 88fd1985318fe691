import { anyObject, boolean, type Check, e164, type Fields, isRecord, object, text } from "./checks";

const fields: Fields = {
  numberE164CheckEnabled: boolean,
  extension: text({ max: 10 }),
  assistantOverrides: anyObject,
  squadOverrides: anyObject,
  sipUri: text(),
  name: text({ max: 40 }),
  email: text({ max: 40 }),
  externalId: text({ max: 40 }),
};

/** Whom a call or a text goes to: a number in E.164 unless the check is off, or a SIP address. */
export const customer: Check = (value, name) => {
  if (!isRecord(value)) return [`${name} must be an object`];
  const number = value.numberE164CheckEnabled === false ? text({ min: 3, max: 40 }) : e164;
  return object({ ...fields, number }, value.sipUri ? [] : ["number"])(value, name);
};
