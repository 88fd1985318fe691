CREATE TABLE "pace_holds" (
	"name" text PRIMARY KEY NOT NULL,
	"held_until" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "run_rows" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"run_id" uuid NOT NULL,
	"workspace_id" uuid NOT NULL,
	"line" integer NOT NULL,
	"key" text NOT NULL,
	"anonymous" boolean DEFAULT false NOT NULL,
	"label" text NOT NULL,
	"payload" jsonb NOT NULL,
	"state" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"looks" integer DEFAULT 0 NOT NULL,
	"doubted" boolean DEFAULT false NOT NULL,
	"sent_at" timestamp with time zone,
	"not_before" timestamp with time zone,
	"lease_owner" uuid,
	"lease_until" timestamp with time zone,
	"upstream_id" text,
	"failure" jsonb,
	"before" jsonb,
	"after" jsonb,
	"settled_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "runs" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"workspace_id" uuid NOT NULL,
	"key" uuid NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"state" text NOT NULL,
	"preparing_until" timestamp with time zone,
	"pause_reason" text,
	"resume_at" timestamp with time zone,
	"fingerprint" text NOT NULL,
	"started_by" uuid,
	"started_by_name" text NOT NULL,
	"secrets_sealed" text,
	"settings" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"looked_at" timestamp with time zone,
	"rollback_of" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "run_rows" ADD CONSTRAINT "run_rows_run_id_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."runs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run_rows" ADD CONSTRAINT "run_rows_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "runs" ADD CONSTRAINT "runs_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "runs" ADD CONSTRAINT "runs_started_by_users_id_fk" FOREIGN KEY ("started_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "runs" ADD CONSTRAINT "runs_rollback_of_runs_id_fk" FOREIGN KEY ("rollback_of") REFERENCES "public"."runs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "run_rows_key" ON "run_rows" USING btree ("run_id","key");--> statement-breakpoint
CREATE INDEX "run_rows_state" ON "run_rows" USING btree ("run_id","state","line");--> statement-breakpoint
CREATE INDEX "run_rows_same" ON "run_rows" USING btree ("workspace_id","key");--> statement-breakpoint
CREATE UNIQUE INDEX "run_rows_in_flight" ON "run_rows" USING btree ("workspace_id","key") WHERE state in ('sending', 'unknown');--> statement-breakpoint
CREATE UNIQUE INDEX "run_rows_anonymous" ON "run_rows" USING btree ("run_id") WHERE anonymous and state in ('sending', 'unknown');--> statement-breakpoint
CREATE UNIQUE INDEX "runs_key" ON "runs" USING btree ("workspace_id","key");--> statement-breakpoint
CREATE INDEX "runs_workspace" ON "runs" USING btree ("workspace_id","created_at","id");--> statement-breakpoint
CREATE INDEX "runs_live" ON "runs" USING btree ("created_at") WHERE ended_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "runs_rolled_back_once" ON "runs" USING btree ("rollback_of") WHERE state <> 'cancelled';