import type { Place } from "./number-ranges";
import type { assistantNames, squadNames } from "./words";

/** Who answers: an assistant or squad by name, or one of the cases that a list has to cope with. */
export type Answers =
  | (typeof assistantNames)[number]
  | (typeof squadNames)[number]
  | "an assistant without a name"
  | "an assistant that is gone"
  | "a retired workflow"
  | "nobody"
  | `https://${string}`;

/** What makes a row unlike its neighbours; how, stands in oddities.ts. */
export type Oddity =
  | "nulls"
  | "unknown fields"
  | "no account sid"
  | "api key"
  | "hooks"
  | "fallback number"
  | "fallback sip"
  | "legacy server"
  | "sms on vapi"
  | "check off";

export type Part = {
  /** Left out: the row has no name. */
  name?: string;
  provider: string;
  /** Where the number is from; left out, the row has none. */
  place?: Place;
  /** An address instead of a number. */
  sip?: string;
  /** Digits as they are, for a trunk with the E.164 check off. */
  digits?: string;
  to: Answers;
  /** `active` unless it says something else. */
  status?: "activating" | "blocked" | "missing" | "porting";
  sms?: boolean;
  /** Age in days where it matters. */
  age?: number;
  odd?: Oddity;
};

const minutes = 1 / 1440;

/** The standard world, the ordinary first: a world of one number has the first line only. */
export const cast: readonly Part[] = [
  { name: "Aldergrove Dental · front desk", provider: "twilio", place: "628", to: "Aldergrove front desk" },
  {
    name: "Marram Fitness · Portland",
    provider: "vapi",
    to: "Marram memberships",
    status: "activating",
    age: 2.4 * minutes,
  },
  {
    name: "Birchline Plumbing · emergencies",
    provider: "twilio",
    place: "510",
    to: "Birchline emergency team",
    odd: "hooks",
  },
  { name: "Calder & Wren · claims", provider: "telnyx", place: "GB-London", to: "Calder & Wren claims team" },
  { name: "Everly Vets · out of hours", provider: "vapi", sip: "everly-out-of-hours", to: "Everly triage" },
  { name: "Hartwell Legal · intake", provider: "twilio", place: "332", to: "nobody", odd: "nulls" },
  { provider: "twilio", place: "737", to: "Foxhollow test drive booking", sms: false },
  { name: "Dunmore Hotel · reservations", provider: "telnyx", place: "206", to: "https://hooks.dunmore.example/vapi" },
  { name: "Inselhof Klinik · Terminvergabe", provider: "telnyx", place: "DE-Berlin", to: "Inselhof Empfang" },
  {
    name: "Oakhurst Property · maintenance",
    provider: "vapi",
    place: "503",
    to: "Oakhurst maintenance",
    status: "activating",
    age: 6.3,
  },
  { name: "Jarrah Freight · Sydney", provider: "twilio", place: "AU-Sydney", to: "Jarrah tracking", sms: false },
  { name: "Saltmarsh Travel · changes", provider: "vonage", place: "305", to: "Saltmarsh changes" },
  {
    name: "Harbour switchboard",
    provider: "byo-phone-number",
    place: "312",
    to: "Lowmoor front of house",
    odd: "fallback sip",
  },
  { name: "Oakhurst Property · leasing", provider: "twilio", place: "971", to: "Oakhurst leasing", odd: "api key" },
  { name: "Kingsbrook Lettings · Manchester", provider: "telnyx", place: "GB-Manchester", to: "Kingsbrook viewings" },
  {
    name: "Glasswing Energy · outages",
    provider: "twilio",
    place: "303",
    to: "Glasswing outage line",
    odd: "fallback number",
  },
  { name: "مكتب استقبال النور", provider: "twilio", place: "313", to: "Lowmoor reception" },
  { name: "Quarry Bank · fraud line", provider: "twilio", place: "614", to: "an assistant that is gone", sms: false },
  { provider: "vapi", to: "nobody", odd: "nulls" },
  { name: "Tamarind Kitchen 🍲 orders", provider: "vapi", place: "346", to: "Tamarind orders", odd: "sms on vapi" },
  { name: "Lowmoor Clinics · results & new patients", provider: "vonage", place: "216", to: "Lowmoor front of house" },
  {
    name: "Redfern Optics · eye tests",
    provider: "twilio",
    place: "216",
    to: "Redfern eye test booking",
    status: "blocked",
  },
  { name: "Petit Tilleul · réservations", provider: "vonage", place: "FR-Paris", to: "Dunmore reservations" },
  { name: "Yarrow Pharmacy · refills", provider: "telnyx", place: "404", to: "Yarrow refills" },
  {
    name: "Front desk extension",
    provider: "byo-phone-number",
    digits: "7001",
    to: "Aldergrove front desk",
    odd: "check off",
  },
  { name: "Northgate pilot", provider: "bandwidth", place: "980", to: "Glasswing billing", status: "porting" },
  { name: "Birchline Plumbing · quotes", provider: "twilio", place: "628", to: "Birchline quotes" },
  {
    name: "Foxhollow Motors · service",
    provider: "twilio",
    place: "469",
    to: "a retired workflow",
    odd: "unknown fields",
  },
  { name: "Aldergrove Dental · emergencies", provider: "twilio", place: "415", to: "Aldergrove emergencies" },
  { provider: "vapi", sip: "lobby-intercom", to: "Dunmore concierge" },
  { name: "Glasswing Energy · billing", provider: "telnyx", place: "720", to: "Glasswing billing" },
  {
    name: "Calder & Wren · renewals",
    provider: "vonage",
    place: "GB-London",
    to: "Calder & Wren claims intake",
    status: "missing",
  },
  { name: "מרפאת הדקל · קבלה", provider: "twilio", place: "718", to: "Lowmoor reception" },
  { name: "Dunmore Hotel · concierge", provider: "twilio", place: "425", to: "Dunmore concierge" },
  {
    name: "Carrier hand-over, no account",
    provider: "twilio",
    place: "678",
    to: "Everly triage",
    odd: "no account sid",
  },
  { name: "Everly Vets · bookings", provider: "telnyx", place: "919", to: "Everly triage" },
  {
    name: "Oakhurst Property · after hours",
    provider: "twilio",
    place: "503",
    to: "Oakhurst after hours",
    odd: "hooks",
  },
  { name: "Hartwell Legal · existing matters", provider: "byo-phone-number", place: "202", to: "Hartwell intake" },
  {
    name: "Jarrah Freight · Melbourne",
    provider: "telnyx",
    place: "AU-Melbourne",
    to: "Jarrah tracking",
    status: "blocked",
  },
  { name: "Marram Fitness · classes", provider: "twilio", place: "971", to: "Marram memberships", sms: false },
  { provider: "telnyx", place: "GB-Leeds", to: "nobody" },
  {
    name: "Webhook staging",
    provider: "twilio",
    place: "872",
    to: "https://staging.fernhill.example/inbound",
    odd: "legacy server",
  },
  { name: "Inselhof Klinik · Labor", provider: "byo-phone-number", place: "DE-Frankfurt", to: "Inselhof Empfang" },
  { name: "Saltmarsh Travel · bookings", provider: "vonage", place: "786", to: "Saltmarsh changes" },
  { name: "Quarry Bank · cards", provider: "twilio", place: "380", to: "Quarry Bank fraud line" },
  { name: "Vellacott Roofing · storm damage", provider: "twilio", place: "281", to: "an assistant without a name" },
  { name: "Redfern Optics · lenses", provider: "telnyx", place: "440", to: "Redfern eye test booking" },
  { name: "Warehouse door phone", provider: "vapi", sip: "warehouse-door", to: "Jarrah tracking" },
  {
    name: "Kingsbrook Lettings · repairs",
    provider: "telnyx",
    place: "GB-Bristol",
    to: "https://ops.kingsbrook.example/calls",
  },
  { name: "Lowmoor Clinics · results", provider: "vonage", place: "380", to: "Lowmoor reception", odd: "nulls" },
  { name: "Birchline Plumbing · dispatch", provider: "twilio", place: "341", to: "Birchline dispatch" },
  { name: "Tamarind Kitchen · tables", provider: "twilio", place: "713", to: "Tamarind orders", sms: false },
  { name: "Norrvik Möbler · kundservice", provider: "vonage", place: "SE-Stockholm", to: "an assistant that is gone" },
  { name: "Umberleigh School · absence line", provider: "twilio", place: "615", to: "nobody" },
  { name: "Yarrow Pharmacy · deliveries", provider: "telnyx", place: "770", to: "Yarrow refills", status: "missing" },
  { name: "Aldergrove Dental · recalls", provider: "twilio", place: "628", to: "Aldergrove front desk" },
  {
    name: "Night bell",
    provider: "byo-phone-number",
    digits: "nightbell9",
    to: "Oakhurst after hours",
    odd: "check off",
  },
  { name: "Foxhollow Motors · parts", provider: "twilio", place: "945", to: "Foxhollow test drive booking" },
  { name: "Glasswing Energy · new supply", provider: "telnyx", place: "983", to: "Glasswing billing" },
  { name: "Hartwell Legal · Sydney", provider: "byo-phone-number", place: "AU-Sydney", to: "Hartwell intake" },
  { name: "Saltmarsh Travel · London", provider: "vonage", place: "GB-London", to: "Saltmarsh changes" },
  { name: "Zinnia Florists · orders 🌷", provider: "twilio", place: "267", to: "Tamarind orders" },
  {
    name: "Dunmore Hotel · events",
    provider: "vapi",
    sip: "dunmore-events",
    to: "Dunmore reservations",
    status: "blocked",
  },
  { name: "Umberleigh School · admissions", provider: "telnyx", place: "629", to: "an assistant that is gone" },
];
