import { homePath } from "./home-path";

/** Every address of the product in one place; `{workspace}` is the slug. */
export const paths = {
  home: homePath,
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
  imports: (workspace: string) => `/${workspace}/imports`,
  newImport: (workspace: string) => `/${workspace}/imports/new`,
  run: (workspace: string, run: string) => `/${workspace}/imports/${run}`,
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
    matches: (workspace: string) => `/api/workspaces/${workspace}/phone-numbers/matches`,
    selected: (workspace: string) => `/api/workspaces/${workspace}/phone-numbers/selected`,
    numbersFile: (workspace: string) => `/api/workspaces/${workspace}/phone-numbers/export`,
    importTemplate: (workspace: string) => `/api/workspaces/${workspace}/import-template`,
    importFiles: (workspace: string) => `/api/workspaces/${workspace}/import-files`,
    importCheck: (workspace: string, file: string) => `/api/workspaces/${workspace}/import-files/${file}/check`,
    plan: (workspace: string) => `/api/workspaces/${workspace}/plan`,
    runs: (workspace: string) => `/api/workspaces/${workspace}/runs`,
    run: (workspace: string, run: string) => `/api/workspaces/${workspace}/runs/${run}`,
    runReport: (workspace: string, run: string) => `/api/workspaces/${workspace}/runs/${run}/report`,
  },
} as const;

/** First path segments that can never be a workspace's slug. */
export const reservedSlugs = ["api", "settings", "setup", "sign-in", "_next", "static", "favicon.ico", "new"];
