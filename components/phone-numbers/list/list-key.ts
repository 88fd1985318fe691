import { type PhoneNumberQuery, toQueryString } from "@/lib/phone-numbers/query";

/** Key of one list in the query cache; the first two parts are those of every list of the workspace. */
export function listKey(workspace: string, query: PhoneNumberQuery) {
  return [...allLists(workspace), toQueryString(query)] as const;
}

export function allLists(workspace: string) {
  return ["phone-numbers", workspace] as const;
}
