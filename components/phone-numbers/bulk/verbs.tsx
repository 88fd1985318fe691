import { CornerDownRight, MessageSquare, PencilLine } from "lucide-react";
import type { ReactNode } from "react";
import { AssistantIcon, ServerIcon } from "../list/row-icons";
import type { ChangeDialog } from "./change-dialog";

export type Verb = Parameters<typeof ChangeDialog>[0]["verb"];

/** In the order of the bar; Export and Release stand behind them. */
export const verbs: readonly { verb: Verb; label: string; icon: ReactNode; small?: boolean }[] = [
  { verb: "assign", label: "Assign", icon: <AssistantIcon />, small: true },
  { verb: "sms", label: "SMS", icon: <MessageSquare size={14} aria-hidden="true" />, small: true },
  { verb: "fallback", label: "Fallback", icon: <CornerDownRight size={14} aria-hidden="true" /> },
  { verb: "server", label: "Server", icon: <ServerIcon /> },
  { verb: "name", label: "Rename", icon: <PencilLine size={14} aria-hidden="true" /> },
];
