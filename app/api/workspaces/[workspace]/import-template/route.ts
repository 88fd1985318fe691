import { template } from "@/lib/csv/template";
import { vapiRoute } from "@/lib/gate/routes";

export const GET = vapiRoute(async () => {
  const headers = {
    "content-type": "text/csv; charset=utf-8",
    "content-disposition": 'attachment; filename="switchboard-import.csv"',
  };
  return new Response(template(), { headers });
});
