/** Every address of the product in one place; `{workspace}` is the slug. */
export const paths = {
  home: "/",
  setup: "/setup",
  signIn: "/sign-in",
  profile: "/settings/profile",
  workspaces: "/settings/workspaces",
  newWorkspace: "/settings/workspaces/new",
  members: "/settings/members",
  workspace: (workspace: string) => `/${workspace}`,
  phoneNumbers: (workspace: string) => `/${workspace}/phone-numbers`,
  addNumber: (workspace: string) => `/${workspace}/phone-numbers/new`,
  importForm: (workspace: string, form: string) => `/${workspace}/phone-numbers/new/${form}`,
  phoneNumber: (workspace: string, id: string) => `/${workspace}/phone-numbers/${id}`,
  messages: (workspace: string) => `/${workspace}/messages`,
  calls: (workspace: string) => `/${workspace}/calls`,
  activity: (workspace: string) => `/${workspace}/activity`,
  api: {
    phoneNumbers: (workspace: string) => `/api/workspaces/${workspace}/phone-numbers`,
    phoneNumber: (workspace: string, id: string) => `/api/workspaces/${workspace}/phone-numbers/${id}`,
    assistants: (workspace: string) => `/api/workspaces/${workspace}/assistants`,
    squads: (workspace: string) => `/api/workspaces/${workspace}/squads`,
    credentials: (workspace: string) => `/api/workspaces/${workspace}/credentials`,
    calls: (workspace: string) => `/api/workspaces/${workspace}/calls`,
    call: (workspace: string, id: string) => `/api/workspaces/${workspace}/calls/${id}`,
    conversations: (workspace: string) => `/api/workspaces/${workspace}/conversations`,
    conversation: (workspace: string, id: string) => `/api/workspaces/${workspace}/conversations/${id}`,
    textNumbers: (workspace: string) => `/api/workspaces/${workspace}/text-numbers`,
    journal: (workspace: string) => `/api/workspaces/${workspace}/journal`,
  },
} as const;

/** First path segments that can never be a workspace's slug. */
export const reservedSlugs = ["api", "settings", "setup", "sign-in", "_next", "static", "favicon.ico", "new"];
