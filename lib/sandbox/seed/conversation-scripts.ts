/** `told`: what the assistant was asked to say, which is followed by what it said; `typed`: sent as it is. */
export type Line = readonly ["customer" | "assistant" | "typed" | "told", string];

export type Script = {
  /** The number, by its name in the cast. */
  on: string;
  customer: { number: string; name?: string };
  /** Age of the last message. */
  minutesAgo: number;
  lines: readonly Line[];
  /** The customer's messages in the shape of the description (`message`, `time`) instead of the one that the documents show. */
  described?: true;
};

/** Conversations by text, newest first. The first customer's number is magic: texted again, she answers. */
export const scripts: readonly Script[] = [
  {
    on: "Aldergrove Dental · front desk",
    customer: { number: "+16285550195", name: "Ines Marchetti" },
    minutesAgo: 4,
    lines: [
      ["customer", "Hi, I have an appointment on Thursday at 10 but I can't make it. Can I move it?"],
      ["assistant", "Of course. I have Friday at 9:20 or Monday at 14:00. Which one suits you?"],
      ["customer", "Friday is great"],
      ["assistant", "Moved to Friday, 9:20, with Dr Whitlow. Shall I send you a reminder the day before?"],
      ["customer", "Yes please 🙏"],
      ["assistant", "Will do. See you on Friday."],
    ],
  },
  {
    on: "Birchline Plumbing · emergencies",
    customer: { number: "+15105550142" },
    minutesAgo: 18,
    lines: [
      ["customer", "water is coming through my kitchen ceiling 😱😱"],
      ["assistant", "I am sorry to hear that. Is anybody in danger, or is water near a light or a socket?"],
      ["customer", "not near the lights no"],
      [
        "assistant",
        "Good. Please close the main valve now; it is usually under the sink or by the meter. Can you reach it?",
      ],
      ["customer", "found it"],
      ["customer", "its stuck"],
      ["assistant", "Turn it clockwise, slowly, with a cloth for grip. Do not force it with tools."],
      ["customer", "ok its closed, still dripping a bit 💧"],
      ["assistant", "That is the water left in the pipe; it stops within minutes. What is your address?"],
      ["customer", "1180 Larkspur Ave, upstairs flat"],
      ["assistant", "Thank you. Bo is 25 minutes away and calls you from the van."],
      ["customer", "you are a lifesaver ❤️"],
    ],
  },
  {
    on: "Aldergrove Dental · front desk",
    customer: { number: "+14155550118", name: "Tomasz Lind" },
    minutesAgo: 47,
    lines: [
      [
        "typed",
        "Aldergrove Dental: your check-up is due. Reply with a day that suits you, or STOP to hear no more from us.",
      ],
      ["customer", "STOP"],
    ],
  },
  {
    on: "Aldergrove Dental · front desk",
    customer: { number: "+16285550133" },
    minutesAgo: 190,
    lines: [["customer", "?"]],
  },
  {
    on: "Birchline Plumbing · quotes",
    customer: { number: "+19165550107" },
    minutesAgo: 6 * 60,
    lines: [
      [
        "customer",
        "Photos are here: https://pictures.example/albums/2f7d4a58-9d5e-0c1f6f0f7a11/kitchen-and-utility-room-before-the-works?size=original&order=newest",
      ],
      ["assistant", "Thank you, I can see them. Which of the two sinks is it about?"],
      ["customer", "The one with the Untertischwarmwasserspeicherdurchflussbegrenzungsventil under it"],
      ["assistant", "Understood. You will have our quote by tomorrow noon."],
    ],
  },
  {
    on: "مكتب استقبال النور",
    customer: { number: "+13135550161" },
    minutesAgo: 9 * 60,
    lines: [
      ["customer", "مرحبا، هل العيادة مفتوحة يوم السبت؟"],
      ["assistant", "أهلا بك. نعم، من التاسعة صباحا حتى الواحدة ظهرا."],
      ["customer", "شكرا جزيلا"],
    ],
  },
  {
    on: "Oakhurst Property · leasing",
    customer: { number: "+19715550128", name: "Carys Penhallow" },
    minutesAgo: 22 * 60,
    lines: [
      ["told", "Tell her that flat 4B is free again and ask whether she still wants to see it."],
      ["assistant", "Hello Carys, this is Oakhurst. Flat 4B is free again. Would you still like to see it this week?"],
      ["customer", "Yes! Wednesday after 5?"],
      ["assistant", "Wednesday at 17:30 it is. Please bring a photo ID."],
    ],
  },
  {
    on: "Glasswing Energy · outages",
    customer: { number: "+13035550174" },
    minutesAgo: 27 * 60,
    lines: [
      [
        "typed",
        "Glasswing: planned work in your street tomorrow, 9:00 to 11:00. Your power will be off. Questions? Just reply.",
      ],
      ["customer", "What about my freezer"],
      ["assistant", "Two hours do no harm as long as it stays closed."],
    ],
    described: true,
  },
  {
    on: "Dunmore Hotel · concierge",
    customer: { number: "+14255550155", name: "Noor Haddad" },
    minutesAgo: 3 * 1440 + 75,
    lines: [
      ["customer", "Late checkout possible for room 612?"],
      ["assistant", "Until 13:00 with pleasure, at no charge."],
    ],
  },
  {
    on: "Zinnia Florists · orders 🌷",
    customer: { number: "+12675550139" },
    minutesAgo: 5 * 1440 + 320,
    lines: [
      ["customer", "20 tulips for saturday? 🌷"],
      ["assistant", "Lovely choice 🌷 Yellow, white or mixed?"],
      ["customer", "mixed"],
      ["assistant", "Twenty mixed tulips, Saturday from 9. That is $38, to be paid when you pick them up."],
      ["customer", "👍"],
    ],
  },
];
