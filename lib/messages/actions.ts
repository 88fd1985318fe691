"use server";

import { labelOf } from "@/lib/domain/phone-number";
import { vapiAction } from "@/lib/gate/actions";
import { journalled } from "@/lib/journal/journalled";
import { deliver } from "./deliver";
import { prepare } from "./prepare";
import { newMessage } from "./schema";

export const sendMessage = vapiAction(
  newMessage,
  async ({ input, ctx }) => {
    const outgoing = await prepare(ctx.vapi, input);
    const { phone, to, message } = outgoing;
    const after = { customerNumber: to, mode: message.mode, text: message.text };
    const note = { action: "message-sent", numberId: phone.id, numberLabel: labelOf(phone), after } as const;
    return journalled(ctx, note, () => deliver(ctx.vapi, outgoing));
  },
  { name: "sendMessage" },
);
