CREATE TABLE "journal" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"workspace_id" uuid NOT NULL,
	"user_id" uuid,
	"user_name" text NOT NULL,
	"number_id" text,
	"number_label" text,
	"action" text NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"secrets" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"undoes" uuid,
	"state" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"settled_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "journal" ADD CONSTRAINT "journal_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journal" ADD CONSTRAINT "journal_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journal" ADD CONSTRAINT "journal_undoes_journal_id_fk" FOREIGN KEY ("undoes") REFERENCES "public"."journal"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "journal_workspace" ON "journal" USING btree ("workspace_id","created_at","id");--> statement-breakpoint
CREATE INDEX "journal_number" ON "journal" USING btree ("workspace_id","number_id","created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "journal_undone_once" ON "journal" USING btree ("undoes") WHERE state in ('sending', 'done');