/** Lists only: one number fits into a packet or two, and compressing it takes longer than sending it. */
const listsOfJson = [
  "/api/workspaces/:workspace/(phone-numbers|assistants|squads|credentials|calls|conversations|text-numbers|journal|runs|plan)",
  "/api/workspaces/:workspace/phone-numbers/matches",
  "/api/workspaces/:workspace/(conversations|runs)/:id",
  "/api/workspaces/:workspace/import-files/:file/check",
];

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  images: { unoptimized: true },
  // wasm beside the module is found at run time only when the package stays outside the bundle
  serverExternalPackages: ["@electric-sql/pglite"],
  // a lock file in a parent folder would otherwise move the root there
  turbopack: { root: import.meta.dirname },
  // what an action is called with may be a key or a password
  logging: { serverFunctions: false },
  // the proxy, which sets every other header, does not see these files
  headers: async () => [
    { source: "/_next/static/:path*", headers: [{ key: "X-Content-Type-Options", value: "nosniff" }] },
    // a route's own type reaches Next's compression as a list, which it takes for no type and leaves the answer as it is
    ...listsOfJson.map((source) => ({ source, headers: [{ key: "Content-Type", value: "application/json" }] })),
  ],
  experimental: {
    serverActions: { bodySizeLimit: "1mb" },
    // fewer and larger files: a fifth fewer requests on the list, and what repeats across them is compressed once
    turbopackChunking: { minChunkSize: 200_000, maxMergeChunkSize: 1_000_000 },
  },
};

export default config;
