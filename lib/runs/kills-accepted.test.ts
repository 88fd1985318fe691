import { keptEmbedded } from "./testing/kept";
import { killSize } from "./testing/kill-size";
import { killTest } from "./testing/kills";

killTest({ duplicates: "accepted", kept: keptEmbedded, ...killSize });
