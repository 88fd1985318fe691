const answers = [
  { title: "Wrong key", text: "Mistyped, rotated or deleted. Copy it again, from Vapi under API Keys." },
  { title: "Public key", text: "Starts calls from a website only. Copy the private key instead." },
  { title: "Wrong region", text: "A key works in its own region. Switch the region and test again." },
  { title: "Vapi is down", text: "Nothing is saved. What you typed stays here." },
];

export function KeyHelp() {
  return (
    <section>
      <h2 className="mb-3 font-semibold">If the test fails</h2>
      <dl className="grid gap-3">
        {answers.map(({ title, text }) => (
          <div key={title}>
            <dt className="font-medium">{title}</dt>
            <dd className="text-text-2">{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
