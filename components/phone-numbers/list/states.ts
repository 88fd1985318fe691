/** The list's other faces. They are fetched when one of them is needed: most people see rows. */
export { FailureBanner } from "@/components/ui/failure-banner";
export { ListFailure } from "./list-failure";
export { NoMatch } from "./no-match";
export { NoNumbers } from "./no-numbers";
export { StaleBanner } from "./stale-banner";
