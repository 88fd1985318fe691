import { Banner } from "@/components/ui/banner";

/** Vapi counts per account, which may hold more than this workspace; so this never forbids anything. */
export function FreeQuota({ used, quota }: { used: number | undefined; quota: number }) {
  if (used === undefined || used === 0) return null;
  const isFull = used >= quota;
  return (
    <Banner
      tone={isFull ? "warn" : "info"}
      title={`This workspace holds ${used} of the ${quota} free numbers of an account.`}
      className="mb-4"
    >
      {isFull ? "Vapi refuses more than that." : "Each further one needs a payment method at Vapi."}
    </Banner>
  );
}
