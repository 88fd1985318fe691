/** The sign-in of the demo: printed by `npm run demo`, made only there, refused everywhere else. */
export const demoAdmin = { email: "demo@switchboard.example", password: "demo-switchboard", name: "Demo" } as const;
