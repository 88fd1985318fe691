import { RadioCards } from "@/components/forms/radio-cards";

type Side = "mine" | "theirs";
type CompareRowProps = {
  label: string;
  words: Record<Side, string>;
  chosen: Side;
  onChoose: (side: Side) => void;
};

/** Both values of one field, side by side. */
export function CompareRow({ label, words, chosen, onChoose }: CompareRowProps) {
  return (
    <RadioCards
      label={label}
      value={chosen}
      onChange={(side) => onChoose(side === "mine" ? "mine" : "theirs")}
      options={[
        { value: "mine", label: "Yours", text: <bdi className="[overflow-wrap:anywhere]">{words.mine}</bdi> },
        { value: "theirs", label: "Theirs", text: <bdi className="[overflow-wrap:anywhere]">{words.theirs}</bdi> },
      ]}
    />
  );
}
