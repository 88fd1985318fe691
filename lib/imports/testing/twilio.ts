/** What somebody types into the Twilio form, and what that makes of the number. */
export const account = { twilioAccountSid: `AC${"0".repeat(32)}`, twilioAuthToken: "the-token-of-the-account" };
export const values = { ...account, number: "(415) 555-0123", name: "Front desk" };
export const natural = `twilio|+14155550123|${account.twilioAccountSid}`;
