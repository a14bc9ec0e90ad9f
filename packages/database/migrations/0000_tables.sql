CREATE SCHEMA "auth";
--> statement-breakpoint
CREATE SCHEMA "audit";
--> statement-breakpoint
CREATE SCHEMA "billing";
--> statement-breakpoint
CREATE SCHEMA "care";
--> statement-breakpoint
CREATE SCHEMA "identity";
--> statement-breakpoint
CREATE SCHEMA "reports";
--> statement-breakpoint
CREATE SCHEMA "work";
--> statement-breakpoint
CREATE TABLE "audit"."event" (
	"tenant_id" uuid NOT NULL,
	"seq" bigint NOT NULL,
	"id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"action" text NOT NULL,
	"outcome" text NOT NULL,
	"actor_kind" text NOT NULL,
	"person_id" uuid,
	"membership_id" uuid,
	"os_user" text,
	"purpose" text,
	"request_id" text,
	"details" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"prev" "bytea" NOT NULL,
	"hash" "bytea" NOT NULL,
	CONSTRAINT "event_tenant_id_seq_pk" PRIMARY KEY("tenant_id","seq"),
	CONSTRAINT "event_id" UNIQUE("tenant_id","id"),
	CONSTRAINT "outcome_is_known" CHECK ("audit"."event"."outcome" in ('done', 'refused', 'failed')),
	CONSTRAINT "hashes_are_sha256" CHECK (octet_length("audit"."event"."prev") = 32 and octet_length("audit"."event"."hash") = 32)
);
--> statement-breakpoint
ALTER TABLE "audit"."event" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "audit"."subject" (
	"tenant_id" uuid NOT NULL,
	"event_id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"fields" text[] DEFAULT '{}' NOT NULL,
	CONSTRAINT "subject_tenant_id_event_id_trajectory_id_pk" PRIMARY KEY("tenant_id","event_id","trajectory_id")
);
--> statement-breakpoint
ALTER TABLE "audit"."subject" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "audit"."installation" (
	"seq" bigint PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"action" text NOT NULL,
	"outcome" text NOT NULL,
	"os_user" text NOT NULL,
	"details" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"prev" "bytea" NOT NULL,
	"hash" "bytea" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "audit"."installation" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "auth"."account" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" uuid NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp (3) with time zone,
	"refresh_token_expires_at" timestamp (3) with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "auth"."rate_limit" (
	"key" text PRIMARY KEY NOT NULL,
	"count" integer NOT NULL,
	"window_start" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "auth"."session" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token" text NOT NULL,
	"user_id" uuid NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"door" text NOT NULL,
	"membership_id" uuid,
	"second_factor_at" timestamp (3) with time zone,
	"last_seen_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "session_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "auth"."two_factor" (
	"id" uuid PRIMARY KEY NOT NULL,
	"secret" text NOT NULL,
	"backup_codes" text NOT NULL,
	"user_id" uuid NOT NULL,
	"verified" boolean DEFAULT true,
	"failed_verification_count" integer DEFAULT 0,
	"locked_until" timestamp (3) with time zone,
	CONSTRAINT "two_factor_user_id_unique" UNIQUE("user_id")
);
--> statement-breakpoint
CREATE TABLE "auth"."user" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"two_factor_enabled" boolean DEFAULT false,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "user_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "auth"."verification" (
	"id" uuid PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "auth"."installation" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"setup_code_hash" text,
	"setup_done_at" timestamp (3) with time zone,
	"demo_closed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "reports"."batch_item" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"batch_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"invoice_id" uuid,
	"status" text NOT NULL,
	"lease_until" timestamp (3) with time zone,
	"fencing_token" integer DEFAULT 0 NOT NULL,
	"sentence_key" text,
	"sentence_data" jsonb,
	"started_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "batch_item_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "status_is_known" CHECK ("reports"."batch_item"."status" in ('waiting', 'taken', 'done', 'failed', 'cancelled')),
	CONSTRAINT "taken_has_lease" CHECK (("reports"."batch_item"."status" = 'taken') = ("reports"."batch_item"."lease_until" is not null)),
	CONSTRAINT "failed_has_sentence" CHECK ("reports"."batch_item"."status" <> 'failed' or "reports"."batch_item"."sentence_key" is not null)
);
--> statement-breakpoint
ALTER TABLE "reports"."batch_item" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "reports"."batch" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"audience" text NOT NULL,
	"standing" text NOT NULL,
	"plugin_id" text NOT NULL,
	"plugin_version" text NOT NULL,
	"options" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"language" text NOT NULL,
	"status" text NOT NULL,
	"started_by" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "batch_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "audience_is_known" CHECK ("reports"."batch"."audience" in ('bedrijfsarts', 'manager', 'client', 'invoice')),
	CONSTRAINT "standing_is_known" CHECK ("reports"."batch"."standing" in ('concept', 'final')),
	CONSTRAINT "language_is_known" CHECK ("reports"."batch"."language" in ('nl', 'en')),
	CONSTRAINT "status_is_known" CHECK ("reports"."batch"."status" in ('running', 'done', 'cancelled')),
	CONSTRAINT "ended_when_not_running" CHECK (("reports"."batch"."status" = 'running') = ("reports"."batch"."ended_at" is null))
);
--> statement-breakpoint
ALTER TABLE "reports"."batch" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "reports"."document" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"trajectory_id" uuid,
	"kind" text NOT NULL,
	"audience" text NOT NULL,
	"standing" text NOT NULL,
	"report_version_id" uuid,
	"invoice_id" uuid,
	"batch_item_id" uuid,
	"media_type" text DEFAULT 'application/pdf' NOT NULL,
	"sha256" text NOT NULL,
	"size" integer NOT NULL,
	"plain_bytes" "bytea",
	"sealed_bytes" "bytea",
	"created_at" timestamp (3) with time zone NOT NULL,
	"released_at" timestamp (3) with time zone,
	"withdrawn_at" timestamp (3) with time zone,
	CONSTRAINT "document_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "audience_is_known" CHECK ("reports"."document"."audience" in ('bedrijfsarts', 'manager', 'client', 'invoice')),
	CONSTRAINT "standing_is_known" CHECK ("reports"."document"."standing" in ('concept', 'final')),
	CONSTRAINT "bytes_in_one_form" CHECK (num_nonnulls("reports"."document"."plain_bytes", "reports"."document"."sealed_bytes") = 1),
	CONSTRAINT "health_is_sealed" CHECK ("reports"."document"."standing" = 'final' and "reports"."document"."audience" not in ('bedrijfsarts', 'client') or "reports"."document"."sealed_bytes" is not null),
	CONSTRAINT "hash_is_sha256" CHECK ("reports"."document"."sha256" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
ALTER TABLE "reports"."document" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "reports"."export" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"batch_id" uuid,
	"kind" text NOT NULL,
	"membership_id" uuid,
	"reason" text,
	"documents" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "export_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "reports"."export" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "care"."client_contact" (
	"tenant_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"private_email" text,
	"mobile" text,
	"birth_date" date,
	CONSTRAINT "client_contact_tenant_id_client_id_pk" PRIMARY KEY("tenant_id","client_id")
);
--> statement-breakpoint
ALTER TABLE "care"."client_contact" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "work"."client" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"function" text,
	"contract_hours_per_week" numeric(5, 2),
	"employer_id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "client_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "contract_hours_in_a_week" CHECK ("work"."client"."contract_hours_per_week" > 0 and "work"."client"."contract_hours_per_week" <= 60)
);
--> statement-breakpoint
ALTER TABLE "work"."client" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "care"."consent" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"recipient" text NOT NULL,
	"recipient_contact_id" uuid NOT NULL,
	"reach" text,
	"categories" text[] NOT NULL,
	"given_on" date NOT NULL,
	"how" text NOT NULL,
	"scan_document_id" uuid,
	"session_id" uuid,
	"note" "bytea",
	"text_version" text NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"expires_on" date,
	"withdrawn_on" date,
	"withdrawn_at" timestamp (3) with time zone,
	CONSTRAINT "consent_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "recipient_is_known" CHECK ("care"."consent"."recipient" in ('manager', 'hr', 'bedrijfsarts')),
	CONSTRAINT "how_is_proven" CHECK (case "care"."consent"."how" when 'paper' then "care"."consent"."scan_document_id" is not null when 'aloud' then "care"."consent"."note" is not null else false end),
	CONSTRAINT "reach_of_bedrijfsarts" CHECK (("care"."consent"."recipient" = 'bedrijfsarts') = ("care"."consent"."reach" is not null)),
	CONSTRAINT "names_a_category" CHECK (cardinality("care"."consent"."categories") > 0),
	CONSTRAINT "only_work_for_employer" CHECK ("care"."consent"."recipient" = 'bedrijfsarts' or "care"."consent"."categories" <@ array['work-factors', 'work-goals', 'work-agreements', 'evaluation']::text[]),
	CONSTRAINT "withdrawn_with_its_moment" CHECK (("care"."consent"."withdrawn_on" is null) = ("care"."consent"."withdrawn_at" is null)),
	CONSTRAINT "withdrawn_after_given" CHECK ("care"."consent"."withdrawn_on" >= "care"."consent"."given_on")
);
--> statement-breakpoint
ALTER TABLE "care"."consent" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "work"."contact" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"email" text,
	"phone" text,
	"organisation" text,
	"employer_id" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "contact_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "kind_is_known" CHECK ("work"."contact"."kind" in ('manager', 'hr', 'bedrijfsarts')),
	CONSTRAINT "email_is_lower_case" CHECK ("work"."contact"."email" = lower("work"."contact"."email")),
	CONSTRAINT "manager_has_employer" CHECK ("work"."contact"."kind" = 'bedrijfsarts' or "work"."contact"."employer_id" is not null)
);
--> statement-breakpoint
ALTER TABLE "work"."contact" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "care"."energy_measurement" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"on" date NOT NULL,
	"content" "bytea" NOT NULL,
	CONSTRAINT "energy_measurement_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "care"."energy_measurement" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "care"."factor" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"about" text NOT NULL,
	"content" "bytea" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "factor_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "about_is_known" CHECK ("care"."factor"."about" in ('work', 'personal'))
);
--> statement-breakpoint
ALTER TABLE "care"."factor" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "care"."home_build_up" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"on" date NOT NULL,
	"content" "bytea" NOT NULL,
	CONSTRAINT "home_build_up_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "care"."home_build_up" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "care"."questionnaire_result" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"taken_on" date NOT NULL,
	"content" "bytea" NOT NULL,
	CONSTRAINT "questionnaire_result_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "care"."questionnaire_result" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "care"."report_draft" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"content" "bytea" NOT NULL,
	"saved_by" uuid,
	"saved_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "report_draft_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "kind_is_known" CHECK ("care"."report_draft"."kind" in ('bedrijfsarts-rapportage', 'evaluation', 'invoice'))
);
--> statement-breakpoint
ALTER TABLE "care"."report_draft" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "work"."employer" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"invoicing" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "employer_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "invoicing_has_legal_name" CHECK ("work"."employer"."invoicing" ? 'legalName')
);
--> statement-breakpoint
ALTER TABLE "work"."employer" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "work"."import_run" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"file_hash" text NOT NULL,
	"imported" integer NOT NULL,
	"unchanged" integer NOT NULL,
	"rejected" integer NOT NULL,
	"membership_id" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "import_run_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "hash_is_sha256" CHECK ("work"."import_run"."file_hash" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
ALTER TABLE "work"."import_run" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "billing"."invoice_line" (
	"tenant_id" uuid NOT NULL,
	"invoice_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"description" text NOT NULL,
	"quantity_hundredths" integer NOT NULL,
	"unit" text NOT NULL,
	"unit_price_cents" integer NOT NULL,
	"vat_treatment" text NOT NULL,
	"vat_rate" integer,
	"vat_reason" text,
	CONSTRAINT "invoice_line_tenant_id_invoice_id_position_pk" PRIMARY KEY("tenant_id","invoice_id","position"),
	CONSTRAINT "unit_is_known" CHECK ("billing"."invoice_line"."unit" in ('piece', 'hour', 'session', 'month')),
	CONSTRAINT "vat_treatment_is_known" CHECK ("billing"."invoice_line"."vat_treatment" in ('standard', 'exempt', 'reverse-charge', 'outside-scope')),
	CONSTRAINT "rate_or_reason" CHECK (case "billing"."invoice_line"."vat_treatment" when 'standard' then "billing"."invoice_line"."vat_rate" between 0 and 10000 and "billing"."invoice_line"."vat_reason" is null else "billing"."invoice_line"."vat_rate" is null and "billing"."invoice_line"."vat_reason" is not null end)
);
--> statement-breakpoint
ALTER TABLE "billing"."invoice_line" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "billing"."invoice" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"employer_id" uuid NOT NULL,
	"trajectory_id" uuid,
	"status" text NOT NULL,
	"dossier_reference" text NOT NULL,
	"purchase_order" text,
	"service_period" jsonb,
	"series" text,
	"year" integer,
	"sequence" integer,
	"number" text,
	"issued_on" date,
	"due_on" date,
	"payment_term_days" integer,
	"seller" jsonb,
	"customer" jsonb,
	"credits_invoice_id" uuid,
	"sent_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "invoice_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "status_is_known" CHECK ("billing"."invoice"."status" in ('concept', 'issued', 'credited', 'credit-note')),
	CONSTRAINT "issued_is_whole" CHECK (num_nonnulls("billing"."invoice"."series", "billing"."invoice"."year", "billing"."invoice"."sequence", "billing"."invoice"."number", "billing"."invoice"."issued_on", "billing"."invoice"."payment_term_days", "billing"."invoice"."seller", "billing"."invoice"."customer") = case "billing"."invoice"."status" when 'concept' then 0 else 8 end),
	CONSTRAINT "due_when_to_be_paid" CHECK (("billing"."invoice"."status" in ('issued', 'credited')) = ("billing"."invoice"."due_on" is not null)),
	CONSTRAINT "credit_note_names_invoice" CHECK (("billing"."invoice"."status" = 'credit-note') = ("billing"."invoice"."credits_invoice_id" is not null))
);
--> statement-breakpoint
ALTER TABLE "billing"."invoice" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "billing"."payment" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"invoice_id" uuid NOT NULL,
	"received_on" date NOT NULL,
	"amount_cents" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "payment_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "billing"."payment" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "billing"."series" (
	"tenant_id" uuid NOT NULL,
	"series" text NOT NULL,
	"year" integer NOT NULL,
	"last" integer NOT NULL,
	CONSTRAINT "series_tenant_id_series_year_pk" PRIMARY KEY("tenant_id","series","year"),
	CONSTRAINT "last_is_positive" CHECK ("billing"."series"."last" > 0)
);
--> statement-breakpoint
ALTER TABLE "billing"."series" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "identity"."mail" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"to" text NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"html" text,
	"status" text DEFAULT 'waiting' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"error" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"not_before" timestamp (3) with time zone NOT NULL,
	"lease_until" timestamp (3) with time zone,
	"sent_at" timestamp (3) with time zone,
	CONSTRAINT "mail_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "status_is_known" CHECK ("identity"."mail"."status" in ('waiting', 'sending', 'sent', 'failed', 'kept'))
);
--> statement-breakpoint
ALTER TABLE "identity"."mail" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "identity"."mail_server" (
	"tenant_id" uuid PRIMARY KEY NOT NULL,
	"host" text NOT NULL,
	"port" integer NOT NULL,
	"security" text NOT NULL,
	"username" text,
	"password" "bytea",
	"from_address" text NOT NULL,
	"from_name" text NOT NULL,
	"proven_at" timestamp (3) with time zone,
	CONSTRAINT "security_is_known" CHECK ("identity"."mail_server"."security" in ('tls', 'starttls', 'none'))
);
--> statement-breakpoint
ALTER TABLE "identity"."mail_server" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "work"."contact_rhythm" (
	"tenant_id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"every_days" integer NOT NULL,
	"weekday" integer NOT NULL,
	"minutes" integer NOT NULL,
	"agreed_on" date NOT NULL,
	"last_done_on" date,
	CONSTRAINT "contact_rhythm_tenant_id_trajectory_id_pk" PRIMARY KEY("tenant_id","trajectory_id"),
	CONSTRAINT "every_days_in_range" CHECK ("work"."contact_rhythm"."every_days" between 1 and 90),
	CONSTRAINT "weekday_in_week" CHECK ("work"."contact_rhythm"."weekday" between 1 and 7)
);
--> statement-breakpoint
ALTER TABLE "work"."contact_rhythm" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "work"."evaluation" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"held_on" date NOT NULL,
	"content" jsonb NOT NULL,
	"approved_by_employee_on" date NOT NULL,
	"approved_by_manager_on" date,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "evaluation_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "work"."evaluation" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "work"."manager_action" (
	"tenant_id" uuid NOT NULL,
	"step_id" uuid NOT NULL,
	"answer" text NOT NULL,
	"on" date NOT NULL,
	CONSTRAINT "manager_action_tenant_id_step_id_pk" PRIMARY KEY("tenant_id","step_id"),
	CONSTRAINT "answer_is_known" CHECK ("work"."manager_action"."answer" in ('can-arrange', 'wants-to-talk'))
);
--> statement-breakpoint
ALTER TABLE "work"."manager_action" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "work"."manager_form" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"form" text NOT NULL,
	"asked_on" date NOT NULL,
	"content" jsonb,
	"filled_in_by" uuid,
	"filled_in_at" timestamp (3) with time zone,
	CONSTRAINT "manager_form_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "form_is_known" CHECK ("work"."manager_form"."form" in ('manager-intake', 'evaluation-preparation'))
);
--> statement-breakpoint
ALTER TABLE "work"."manager_form" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "work"."released_factor" (
	"tenant_id" uuid NOT NULL,
	"factor_id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"area" text NOT NULL,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	"released_on" date NOT NULL,
	CONSTRAINT "released_factor_tenant_id_factor_id_pk" PRIMARY KEY("tenant_id","factor_id"),
	CONSTRAINT "area_is_known" CHECK ("work"."released_factor"."area" in ('content', 'relations', 'conditions', 'terms')),
	CONSTRAINT "kind_is_known" CHECK ("work"."released_factor"."kind" in ('bottleneck', 'resource'))
);
--> statement-breakpoint
ALTER TABLE "work"."released_factor" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "identity"."invitation" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"contact_id" uuid,
	"client_id" uuid,
	"invited_by" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	"withdrawn_at" timestamp (3) with time zone,
	CONSTRAINT "invitation_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "role_is_known" CHECK ("identity"."invitation"."role" in ('coach', 'owner', 'office', 'supervisor', 'privacy-officer', 'manager', 'hr', 'client')),
	CONSTRAINT "email_is_lower_case" CHECK ("identity"."invitation"."email" = lower("identity"."invitation"."email")),
	CONSTRAINT "contact_of_manager_and_hr" CHECK (("identity"."invitation"."role" in ('manager', 'hr')) = ("identity"."invitation"."contact_id" is not null)),
	CONSTRAINT "client_of_client" CHECK ("identity"."invitation"."role" = 'client' or "identity"."invitation"."client_id" is null)
);
--> statement-breakpoint
ALTER TABLE "identity"."invitation" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "identity"."membership" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	"contact_id" uuid,
	"client_id" uuid,
	"title" text,
	"phone" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "membership_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "role_is_known" CHECK ("identity"."membership"."role" in ('coach', 'owner', 'office', 'supervisor', 'privacy-officer', 'manager', 'hr', 'client')),
	CONSTRAINT "contact_of_manager_and_hr" CHECK (("identity"."membership"."role" in ('manager', 'hr')) = ("identity"."membership"."contact_id" is not null)),
	CONSTRAINT "client_of_client" CHECK ("identity"."membership"."role" = 'client' or "identity"."membership"."client_id" is null)
);
--> statement-breakpoint
ALTER TABLE "identity"."membership" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "identity"."person" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"language" text DEFAULT 'nl' NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "person_email" UNIQUE("email"),
	CONSTRAINT "email_is_lower_case" CHECK ("identity"."person"."email" = lower("identity"."person"."email") and "identity"."person"."email" like '%@%'),
	CONSTRAINT "language_is_known" CHECK ("identity"."person"."language" in ('nl', 'en'))
);
--> statement-breakpoint
ALTER TABLE "identity"."person" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "work"."case_facts" (
	"tenant_id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"wvp" boolean DEFAULT true NOT NULL,
	"uwv_letter_dated" date,
	"uwv_meaning" text,
	"uwv_date" date,
	"loonsanctie_decided_on" date,
	"loonsanctie_last_day" date,
	"employment_ends_on" date,
	"state_pension_from" date,
	CONSTRAINT "case_facts_tenant_id_trajectory_id_pk" PRIMARY KEY("tenant_id","trajectory_id"),
	CONSTRAINT "meaning_is_known" CHECK ("work"."case_facts"."uwv_meaning" in ('last-day-of-waiting-period', 'first-wia-day')),
	CONSTRAINT "uwv_letter_is_whole" CHECK (num_nulls("work"."case_facts"."uwv_letter_dated", "work"."case_facts"."uwv_meaning", "work"."case_facts"."uwv_date") in (0, 3)),
	CONSTRAINT "loonsanctie_is_whole" CHECK (num_nulls("work"."case_facts"."loonsanctie_decided_on", "work"."case_facts"."loonsanctie_last_day") in (0, 2))
);
--> statement-breakpoint
ALTER TABLE "work"."case_facts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "work"."milestone_done" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"key" text NOT NULL,
	"place" text NOT NULL,
	"on" date,
	CONSTRAINT "milestone_done_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "key_is_known" CHECK ("work"."milestone_done"."key" in ('ziekmelding_werkgever', 'melding_arbo', 'probleemanalyse', 'dossier', 'plan_van_aanpak', 'evaluatie_6w', 'melding_uwv_42', 'uwv_brief_44', 'eerstejaarsevaluatie', 'spoor2_start', 'loon_jaar2', 'wia_brief_88', 'actueel_oordeel', 'eindevaluatie', 'riv_kopie_werknemer', 'wia_aanvraag', 'einde_loondoorbetaling', 'loonsanctie')),
	CONSTRAINT "done_here_has_its_day" CHECK ("work"."milestone_done"."place" = 'elsewhere' or "work"."milestone_done"."place" = 'here' and "work"."milestone_done"."on" is not null)
);
--> statement-breakpoint
ALTER TABLE "work"."milestone_done" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "work"."spell" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"from_on" date NOT NULL,
	"to_on" date,
	"leave_after" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "spell_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "ends_after_start" CHECK ("work"."spell"."to_on" >= "work"."spell"."from_on"),
	CONSTRAINT "leave_not_negative" CHECK ("work"."spell"."leave_after" >= 0)
);
--> statement-breakpoint
ALTER TABLE "work"."spell" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "work"."work_capacity" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"from_on" date NOT NULL,
	"advice_on" date NOT NULL,
	"percent" numeric(5, 2),
	"hours" numeric(5, 2),
	CONSTRAINT "work_capacity_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "says_something" CHECK ("work"."work_capacity"."percent" is not null or "work"."work_capacity"."hours" is not null),
	CONSTRAINT "percent_in_range" CHECK ("work"."work_capacity"."percent" between 0 and 100),
	CONSTRAINT "hours_in_range" CHECK ("work"."work_capacity"."hours" between 0 and 60)
);
--> statement-breakpoint
ALTER TABLE "work"."work_capacity" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "identity"."practice_directory" (
	"tenant_id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"demo" boolean NOT NULL
);
--> statement-breakpoint
ALTER TABLE "identity"."practice_directory" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "identity"."practice_key" (
	"tenant_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"wrapped" "bytea" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"retired_at" timestamp (3) with time zone,
	CONSTRAINT "practice_key_tenant_id_number_pk" PRIMARY KEY("tenant_id","number")
);
--> statement-breakpoint
ALTER TABLE "identity"."practice_key" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "identity"."practice" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"demo" boolean DEFAULT false NOT NULL,
	"profile" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "identity"."practice" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "care"."client_agreement" (
	"tenant_id" uuid NOT NULL,
	"report_id" uuid NOT NULL,
	"version_hash" text NOT NULL,
	"agreed_on" date NOT NULL,
	"how" text NOT NULL,
	"session_id" uuid,
	"recorded_by" uuid,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"remarks" "bytea",
	CONSTRAINT "client_agreement_tenant_id_report_id_version_hash_pk" PRIMARY KEY("tenant_id","report_id","version_hash"),
	CONSTRAINT "how_is_known" CHECK ("care"."client_agreement"."how" in ('portal', 'in-session')),
	CONSTRAINT "in_session_is_recorded_by_someone" CHECK (("care"."client_agreement"."how" = 'in-session') = ("care"."client_agreement"."recorded_by" is not null))
);
--> statement-breakpoint
ALTER TABLE "care"."client_agreement" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "reports"."plugin_activation" (
	"tenant_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"plugin_id" text NOT NULL,
	"plugin_version" text NOT NULL,
	"options" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"activated_at" timestamp (3) with time zone NOT NULL,
	"activated_by" uuid,
	CONSTRAINT "plugin_activation_tenant_id_kind_pk" PRIMARY KEY("tenant_id","kind")
);
--> statement-breakpoint
ALTER TABLE "reports"."plugin_activation" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "reports"."report_version" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"report_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"plugin_id" text NOT NULL,
	"plugin_version" text NOT NULL,
	"base_version" text NOT NULL,
	"renderer" text NOT NULL,
	"html_hash" text NOT NULL,
	"view" "bytea" NOT NULL,
	"html" "bytea" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "report_version_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "hash_is_sha256" CHECK ("reports"."report_version"."html_hash" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
ALTER TABLE "reports"."report_version" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "reports"."report" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"status" text NOT NULL,
	"text_version" integer NOT NULL,
	"version_hash" text NOT NULL,
	"categories" text[] NOT NULL,
	"offered_on" date,
	"read_on" date,
	"declined_on" date,
	"released_at" timestamp (3) with time zone,
	"released_by" uuid,
	"recipient_contact_id" uuid,
	"consent_id" uuid,
	"fetched_at" timestamp (3) with time zone,
	"withdrawn_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "report_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "status_is_known" CHECK ("reports"."report"."status" in ('concept', 'with-client', 'agreed', 'released', 'fetched', 'withdrawn')),
	CONSTRAINT "kind_is_known" CHECK ("reports"."report"."kind" in ('bedrijfsarts-rapportage', 'evaluation', 'invoice')),
	CONSTRAINT "hash_is_sha256" CHECK ("reports"."report"."version_hash" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "with_client_has_its_day" CHECK ("reports"."report"."status" <> 'with-client' or "reports"."report"."offered_on" is not null),
	CONSTRAINT "released_is_whole" CHECK ("reports"."report"."status" not in ('released', 'fetched') or num_nulls("reports"."report"."released_at", "reports"."report"."released_by", "reports"."report"."recipient_contact_id") = 0),
	CONSTRAINT "bedrijfsarts_needs_consent" CHECK ("reports"."report"."kind" <> 'bedrijfsarts-rapportage' or "reports"."report"."released_at" is null or "reports"."report"."consent_id" is not null),
	CONSTRAINT "fetched_has_its_moment" CHECK ("reports"."report"."status" <> 'fetched' or "reports"."report"."fetched_at" is not null),
	CONSTRAINT "withdrawn_has_its_moment" CHECK (("reports"."report"."status" = 'withdrawn') = ("reports"."report"."withdrawn_at" is not null))
);
--> statement-breakpoint
ALTER TABLE "reports"."report" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "care"."care_step" (
	"tenant_id" uuid NOT NULL,
	"step_id" uuid NOT NULL,
	"content" "bytea" NOT NULL,
	CONSTRAINT "care_step_tenant_id_step_id_pk" PRIMARY KEY("tenant_id","step_id")
);
--> statement-breakpoint
ALTER TABLE "care"."care_step" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "work"."resumption_plan" (
	"tenant_id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"bedrijfsarts_advice_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "resumption_plan_tenant_id_trajectory_id_pk" PRIMARY KEY("tenant_id","trajectory_id")
);
--> statement-breakpoint
ALTER TABLE "work"."resumption_plan" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "work"."resumption_step" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"from_on" date NOT NULL,
	"to_on" date NOT NULL,
	"days_per_week" numeric(3, 1) NOT NULL,
	"hours_per_day" numeric(4, 2) NOT NULL,
	"hours_per_week" numeric(5, 2) NOT NULL,
	"tasks" text NOT NULL,
	"location" text NOT NULL,
	"adaptations" text[] DEFAULT '{}' NOT NULL,
	"status" text NOT NULL,
	"evaluate_on" date,
	"step_back" boolean DEFAULT false NOT NULL,
	"agreed_by" text[] DEFAULT '{}' NOT NULL,
	"adjustment" text,
	"adjustment_advice_on" date,
	"hours_worked" numeric(5, 2),
	CONSTRAINT "resumption_step_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "tasks_are_known" CHECK ("work"."resumption_step"."tasks" in ('presence', 'light', 'added-value', 'own')),
	CONSTRAINT "location_is_known" CHECK ("work"."resumption_step"."location" in ('home', 'workplace', 'other-workplace', 'mixed')),
	CONSTRAINT "status_is_known" CHECK ("work"."resumption_step"."status" in ('planned', 'reached', 'adjusted')),
	CONSTRAINT "ends_after_start" CHECK ("work"."resumption_step"."to_on" >= "work"."resumption_step"."from_on"),
	CONSTRAINT "hours_fit_a_week" CHECK ("work"."resumption_step"."hours_per_week" > 0 and "work"."resumption_step"."hours_per_week" <= 80),
	CONSTRAINT "advice_has_its_day" CHECK (("work"."resumption_step"."adjustment" = 'bedrijfsarts-advice') is true = ("work"."resumption_step"."adjustment_advice_on" is not null))
);
--> statement-breakpoint
ALTER TABLE "work"."resumption_step" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "care"."contact_moment" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"with" text NOT NULL,
	"how" text NOT NULL,
	"minutes" integer,
	"told" "bytea" NOT NULL,
	"recorded_by" uuid NOT NULL,
	CONSTRAINT "contact_moment_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "care"."contact_moment" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "care"."phase" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"phase" text NOT NULL,
	"since" date NOT NULL,
	"stepped_back" boolean DEFAULT false NOT NULL,
	"reason" "bytea",
	CONSTRAINT "phase_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "care"."phase" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "care"."session_note" (
	"tenant_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"author_membership_id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"goal" "bytea" NOT NULL,
	"done" "bytea" NOT NULL,
	"agreed" "bytea" NOT NULL,
	"next" "bytea" NOT NULL,
	"private" "bytea" NOT NULL,
	"signed_at" timestamp (3) with time zone,
	"signed_by" uuid,
	"amendments" "bytea" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "session_note_tenant_id_session_id_pk" PRIMARY KEY("tenant_id","session_id"),
	CONSTRAINT "signed_is_whole" CHECK (num_nulls("care"."session_note"."signed_at", "care"."session_note"."signed_by") in (0, 2))
);
--> statement-breakpoint
ALTER TABLE "care"."session_note" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "care"."session" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"number" integer,
	"kind" text NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"duration_minutes" integer NOT NULL,
	"status" text NOT NULL,
	"cancelled_at" timestamp (3) with time zone,
	"cancelled_by" text,
	"late" boolean,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "session_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "kind_is_known" CHECK ("care"."session"."kind" in ('session', 'client-intake', 'manager-intake', 'evaluation')),
	CONSTRAINT "status_is_known" CHECK ("care"."session"."status" in ('planned', 'held', 'cancelled', 'no-show')),
	CONSTRAINT "duration_in_range" CHECK ("care"."session"."duration_minutes" between 1 and 600),
	CONSTRAINT "number_of_session_only" CHECK ("care"."session"."number" > 0 and "care"."session"."kind" = 'session' or "care"."session"."number" is null),
	CONSTRAINT "cancelled_is_whole" CHECK (num_nonnulls("care"."session"."cancelled_at", "care"."session"."cancelled_by", "care"."session"."late") = case when "care"."session"."status" = 'cancelled' then 3 else 0 end)
);
--> statement-breakpoint
ALTER TABLE "care"."session" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "work"."trajectory" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"coach_membership_id" uuid NOT NULL,
	"programme_key" text NOT NULL,
	"programme_version" integer NOT NULL,
	"status" text NOT NULL,
	"started_on" date NOT NULL,
	"active_since" date,
	"paused_on" date,
	"completed_on" date,
	"evaluated_on" date,
	"stopped_on" date,
	"stop_reason" text,
	"manager_contact_id" uuid,
	"hr_contact_id" uuid,
	"bedrijfsarts_contact_id" uuid,
	"sessions_before" integer DEFAULT 0 NOT NULL,
	"price_agreement_cents" integer,
	"purchase_order" text,
	"invoice_address" text[],
	"invoice_email" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "trajectory_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "status_is_known" CHECK ("work"."trajectory"."status" in ('intake', 'active', 'paused', 'completed', 'stopped')),
	CONSTRAINT "stop_reason_is_known" CHECK ("work"."trajectory"."stop_reason" in ('in-consultation', 'employment-ended', 'order-ended')),
	CONSTRAINT "active_has_its_day" CHECK ("work"."trajectory"."status" not in ('active', 'paused', 'completed') or "work"."trajectory"."active_since" is not null),
	CONSTRAINT "paused_has_its_day" CHECK (("work"."trajectory"."status" = 'paused') = ("work"."trajectory"."paused_on" is not null)),
	CONSTRAINT "completed_has_its_day" CHECK (("work"."trajectory"."status" = 'completed') = ("work"."trajectory"."completed_on" is not null)),
	CONSTRAINT "stopped_has_day_and_reason" CHECK (("work"."trajectory"."status" = 'stopped') = ("work"."trajectory"."stopped_on" is not null) and ("work"."trajectory"."status" = 'stopped') = ("work"."trajectory"."stop_reason" is not null)),
	CONSTRAINT "sessions_before_not_negative" CHECK ("work"."trajectory"."sessions_before" >= 0),
	CONSTRAINT "price_not_negative" CHECK ("work"."trajectory"."price_agreement_cents" >= 0)
);
--> statement-breakpoint
ALTER TABLE "work"."trajectory" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "audit"."subject" ADD CONSTRAINT "subject_event" FOREIGN KEY ("tenant_id","event_id") REFERENCES "audit"."event"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."account" ADD CONSTRAINT "account_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "auth"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."session" ADD CONSTRAINT "session_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "auth"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."two_factor" ADD CONSTRAINT "two_factor_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "auth"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports"."batch_item" ADD CONSTRAINT "batch_item_batch" FOREIGN KEY ("tenant_id","batch_id") REFERENCES "reports"."batch"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports"."batch_item" ADD CONSTRAINT "batch_item_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports"."batch_item" ADD CONSTRAINT "batch_item_invoice" FOREIGN KEY ("tenant_id","invoice_id") REFERENCES "billing"."invoice"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports"."document" ADD CONSTRAINT "document_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports"."document" ADD CONSTRAINT "document_report_version" FOREIGN KEY ("tenant_id","report_version_id") REFERENCES "reports"."report_version"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports"."document" ADD CONSTRAINT "document_invoice" FOREIGN KEY ("tenant_id","invoice_id") REFERENCES "billing"."invoice"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports"."document" ADD CONSTRAINT "document_batch_item" FOREIGN KEY ("tenant_id","batch_item_id") REFERENCES "reports"."batch_item"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports"."export" ADD CONSTRAINT "export_batch" FOREIGN KEY ("tenant_id","batch_id") REFERENCES "reports"."batch"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."client_contact" ADD CONSTRAINT "client_contact_client" FOREIGN KEY ("tenant_id","client_id") REFERENCES "work"."client"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work"."client" ADD CONSTRAINT "client_practice" FOREIGN KEY ("tenant_id") REFERENCES "identity"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work"."client" ADD CONSTRAINT "client_employer" FOREIGN KEY ("tenant_id","employer_id") REFERENCES "work"."employer"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."consent" ADD CONSTRAINT "consent_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."consent" ADD CONSTRAINT "consent_recipient" FOREIGN KEY ("tenant_id","recipient_contact_id") REFERENCES "work"."contact"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."consent" ADD CONSTRAINT "consent_recorded_by" FOREIGN KEY ("tenant_id","recorded_by") REFERENCES "identity"."membership"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."consent" ADD CONSTRAINT "consent_session" FOREIGN KEY ("tenant_id","session_id") REFERENCES "care"."session"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work"."contact" ADD CONSTRAINT "contact_practice" FOREIGN KEY ("tenant_id") REFERENCES "identity"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work"."contact" ADD CONSTRAINT "contact_employer" FOREIGN KEY ("tenant_id","employer_id") REFERENCES "work"."employer"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."energy_measurement" ADD CONSTRAINT "energy_measurement_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."factor" ADD CONSTRAINT "factor_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."home_build_up" ADD CONSTRAINT "home_build_up_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."questionnaire_result" ADD CONSTRAINT "questionnaire_result_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."report_draft" ADD CONSTRAINT "report_draft_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work"."employer" ADD CONSTRAINT "employer_practice" FOREIGN KEY ("tenant_id") REFERENCES "identity"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "billing"."invoice_line" ADD CONSTRAINT "invoice_line_invoice" FOREIGN KEY ("tenant_id","invoice_id") REFERENCES "billing"."invoice"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "billing"."invoice" ADD CONSTRAINT "invoice_employer" FOREIGN KEY ("tenant_id","employer_id") REFERENCES "work"."employer"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "billing"."invoice" ADD CONSTRAINT "invoice_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "billing"."invoice" ADD CONSTRAINT "invoice_credits" FOREIGN KEY ("tenant_id","credits_invoice_id") REFERENCES "billing"."invoice"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "billing"."payment" ADD CONSTRAINT "payment_invoice" FOREIGN KEY ("tenant_id","invoice_id") REFERENCES "billing"."invoice"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work"."contact_rhythm" ADD CONSTRAINT "contact_rhythm_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work"."evaluation" ADD CONSTRAINT "evaluation_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work"."manager_action" ADD CONSTRAINT "manager_action_step" FOREIGN KEY ("tenant_id","step_id") REFERENCES "work"."resumption_step"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work"."manager_form" ADD CONSTRAINT "manager_form_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work"."released_factor" ADD CONSTRAINT "released_factor_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."invitation" ADD CONSTRAINT "invitation_practice" FOREIGN KEY ("tenant_id") REFERENCES "identity"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."invitation" ADD CONSTRAINT "invitation_contact" FOREIGN KEY ("tenant_id","contact_id") REFERENCES "work"."contact"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."invitation" ADD CONSTRAINT "invitation_client" FOREIGN KEY ("tenant_id","client_id") REFERENCES "work"."client"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."invitation" ADD CONSTRAINT "invitation_by" FOREIGN KEY ("tenant_id","invited_by") REFERENCES "identity"."membership"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."membership" ADD CONSTRAINT "membership_practice" FOREIGN KEY ("tenant_id") REFERENCES "identity"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."membership" ADD CONSTRAINT "membership_person" FOREIGN KEY ("person_id") REFERENCES "identity"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."membership" ADD CONSTRAINT "membership_contact" FOREIGN KEY ("tenant_id","contact_id") REFERENCES "work"."contact"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."membership" ADD CONSTRAINT "membership_client" FOREIGN KEY ("tenant_id","client_id") REFERENCES "work"."client"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work"."case_facts" ADD CONSTRAINT "case_facts_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work"."milestone_done" ADD CONSTRAINT "milestone_done_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work"."spell" ADD CONSTRAINT "spell_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work"."work_capacity" ADD CONSTRAINT "work_capacity_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."client_agreement" ADD CONSTRAINT "client_agreement_report" FOREIGN KEY ("tenant_id","report_id") REFERENCES "reports"."report"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."client_agreement" ADD CONSTRAINT "client_agreement_session" FOREIGN KEY ("tenant_id","session_id") REFERENCES "care"."session"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."client_agreement" ADD CONSTRAINT "client_agreement_recorded_by" FOREIGN KEY ("tenant_id","recorded_by") REFERENCES "identity"."membership"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports"."report_version" ADD CONSTRAINT "report_version_report" FOREIGN KEY ("tenant_id","report_id") REFERENCES "reports"."report"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports"."report" ADD CONSTRAINT "report_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports"."report" ADD CONSTRAINT "report_recipient" FOREIGN KEY ("tenant_id","recipient_contact_id") REFERENCES "work"."contact"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports"."report" ADD CONSTRAINT "report_consent" FOREIGN KEY ("tenant_id","consent_id") REFERENCES "care"."consent"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports"."report" ADD CONSTRAINT "report_released_by" FOREIGN KEY ("tenant_id","released_by") REFERENCES "identity"."membership"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."care_step" ADD CONSTRAINT "care_step_step" FOREIGN KEY ("tenant_id","step_id") REFERENCES "work"."resumption_step"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work"."resumption_plan" ADD CONSTRAINT "resumption_plan_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work"."resumption_step" ADD CONSTRAINT "resumption_step_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."contact_moment" ADD CONSTRAINT "contact_moment_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."phase" ADD CONSTRAINT "phase_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."session_note" ADD CONSTRAINT "session_note_session" FOREIGN KEY ("tenant_id","session_id") REFERENCES "care"."session"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."session_note" ADD CONSTRAINT "session_note_author" FOREIGN KEY ("tenant_id","author_membership_id") REFERENCES "identity"."membership"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."session_note" ADD CONSTRAINT "session_note_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "care"."session" ADD CONSTRAINT "session_trajectory" FOREIGN KEY ("tenant_id","trajectory_id") REFERENCES "work"."trajectory"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work"."trajectory" ADD CONSTRAINT "trajectory_practice" FOREIGN KEY ("tenant_id") REFERENCES "identity"."practice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work"."trajectory" ADD CONSTRAINT "trajectory_client" FOREIGN KEY ("tenant_id","client_id") REFERENCES "work"."client"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work"."trajectory" ADD CONSTRAINT "trajectory_coach" FOREIGN KEY ("tenant_id","coach_membership_id") REFERENCES "identity"."membership"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work"."trajectory" ADD CONSTRAINT "trajectory_manager" FOREIGN KEY ("tenant_id","manager_contact_id") REFERENCES "work"."contact"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work"."trajectory" ADD CONSTRAINT "trajectory_hr" FOREIGN KEY ("tenant_id","hr_contact_id") REFERENCES "work"."contact"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work"."trajectory" ADD CONSTRAINT "trajectory_bedrijfsarts" FOREIGN KEY ("tenant_id","bedrijfsarts_contact_id") REFERENCES "work"."contact"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "event_at" ON "audit"."event" USING btree ("tenant_id","at");--> statement-breakpoint
CREATE INDEX "subject_trajectory" ON "audit"."subject" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE INDEX "account_user" ON "auth"."account" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "session_user" ON "auth"."session" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "verification_identifier" ON "auth"."verification" USING btree ("identifier");--> statement-breakpoint
CREATE UNIQUE INDEX "batch_item_position" ON "reports"."batch_item" USING btree ("tenant_id","batch_id","position");--> statement-breakpoint
CREATE INDEX "batch_item_open" ON "reports"."batch_item" USING btree ("tenant_id","status","lease_until");--> statement-breakpoint
CREATE INDEX "batch_created" ON "reports"."batch" USING btree ("tenant_id","created_at");--> statement-breakpoint
CREATE INDEX "document_trajectory" ON "reports"."document" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE UNIQUE INDEX "document_of_item" ON "reports"."document" USING btree ("tenant_id","batch_item_id");--> statement-breakpoint
CREATE UNIQUE INDEX "client_code" ON "work"."client" USING btree ("tenant_id",lower("code"));--> statement-breakpoint
CREATE INDEX "consent_trajectory" ON "care"."consent" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE INDEX "contact_email" ON "work"."contact" USING btree ("tenant_id","kind","email");--> statement-breakpoint
CREATE INDEX "energy_measurement_trajectory" ON "care"."energy_measurement" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE INDEX "factor_trajectory" ON "care"."factor" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE INDEX "home_build_up_trajectory" ON "care"."home_build_up" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE INDEX "questionnaire_result_trajectory" ON "care"."questionnaire_result" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE INDEX "report_draft_trajectory" ON "care"."report_draft" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE UNIQUE INDEX "report_draft_once" ON "care"."report_draft" USING btree ("tenant_id","trajectory_id","kind");--> statement-breakpoint
CREATE UNIQUE INDEX "employer_name" ON "work"."employer" USING btree ("tenant_id",lower("name"));--> statement-breakpoint
CREATE INDEX "import_run_file" ON "work"."import_run" USING btree ("tenant_id","file_hash");--> statement-breakpoint
CREATE INDEX "invoice_trajectory" ON "billing"."invoice" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE UNIQUE INDEX "invoice_sequence" ON "billing"."invoice" USING btree ("tenant_id","series","year","sequence");--> statement-breakpoint
CREATE UNIQUE INDEX "invoice_number" ON "billing"."invoice" USING btree ("tenant_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "invoice_credited_once" ON "billing"."invoice" USING btree ("tenant_id","credits_invoice_id");--> statement-breakpoint
CREATE INDEX "payment_invoice" ON "billing"."payment" USING btree ("tenant_id","invoice_id");--> statement-breakpoint
CREATE INDEX "mail_waiting" ON "identity"."mail" USING btree ("tenant_id","status","not_before");--> statement-breakpoint
CREATE INDEX "contact_rhythm_trajectory" ON "work"."contact_rhythm" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE INDEX "evaluation_trajectory" ON "work"."evaluation" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE UNIQUE INDEX "evaluation_once" ON "work"."evaluation" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE INDEX "manager_form_trajectory" ON "work"."manager_form" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE INDEX "released_factor_trajectory" ON "work"."released_factor" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE UNIQUE INDEX "invitation_token" ON "identity"."invitation" USING btree ("tenant_id","token_hash");--> statement-breakpoint
CREATE INDEX "membership_person" ON "identity"."membership" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "membership_once" ON "identity"."membership" USING btree ("tenant_id","person_id","role") WHERE "identity"."membership"."ended_at" is null and "identity"."membership"."client_id" is null;--> statement-breakpoint
CREATE INDEX "case_facts_trajectory" ON "work"."case_facts" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE INDEX "milestone_done_trajectory" ON "work"."milestone_done" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE INDEX "spell_trajectory" ON "work"."spell" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE UNIQUE INDEX "spell_once" ON "work"."spell" USING btree ("tenant_id","trajectory_id","from_on");--> statement-breakpoint
CREATE INDEX "work_capacity_trajectory" ON "work"."work_capacity" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE UNIQUE INDEX "practice_directory_name" ON "identity"."practice_directory" USING btree (lower("name"));--> statement-breakpoint
CREATE UNIQUE INDEX "report_version_number" ON "reports"."report_version" USING btree ("tenant_id","report_id","number");--> statement-breakpoint
CREATE INDEX "report_trajectory" ON "reports"."report" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE INDEX "resumption_plan_trajectory" ON "work"."resumption_plan" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE INDEX "resumption_step_trajectory" ON "work"."resumption_step" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE INDEX "contact_moment_trajectory" ON "care"."contact_moment" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE INDEX "phase_trajectory" ON "care"."phase" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE UNIQUE INDEX "phase_position" ON "care"."phase" USING btree ("tenant_id","trajectory_id","position");--> statement-breakpoint
CREATE INDEX "session_note_trajectory" ON "care"."session_note" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE INDEX "session_trajectory" ON "care"."session" USING btree ("tenant_id","trajectory_id");--> statement-breakpoint
CREATE INDEX "session_starts_at" ON "care"."session" USING btree ("tenant_id","starts_at");--> statement-breakpoint
CREATE INDEX "trajectory_client" ON "work"."trajectory" USING btree ("tenant_id","client_id");--> statement-breakpoint
CREATE INDEX "trajectory_coach" ON "work"."trajectory" USING btree ("tenant_id","coach_membership_id");--> statement-breakpoint
CREATE INDEX "trajectory_manager" ON "work"."trajectory" USING btree ("tenant_id","manager_contact_id");--> statement-breakpoint
CREATE INDEX "trajectory_hr" ON "work"."trajectory" USING btree ("tenant_id","hr_contact_id");--> statement-breakpoint
CREATE POLICY "read" ON "audit"."event" AS PERMISSIVE FOR SELECT TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "added" ON "audit"."event" AS PERMISSIVE FOR INSERT TO public WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "audit"."subject" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "read" ON "audit"."installation" AS PERMISSIVE FOR SELECT TO public USING ((select nullif(current_setting('app.tenant', true), '')::uuid) is null);--> statement-breakpoint
CREATE POLICY "added" ON "audit"."installation" AS PERMISSIVE FOR INSERT TO public WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "of_tenant" ON "reports"."batch_item" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "reports"."batch" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "reports"."document" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "reports"."export" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "care"."client_contact" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "work"."client" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "care"."consent" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "work"."contact" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "care"."energy_measurement" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "care"."factor" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "care"."home_build_up" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "care"."questionnaire_result" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "care"."report_draft" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "work"."employer" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "work"."import_run" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "billing"."invoice_line" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "billing"."invoice" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "billing"."payment" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "billing"."series" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "identity"."mail" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "identity"."mail_server" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "work"."contact_rhythm" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "work"."evaluation" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "work"."manager_action" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "work"."manager_form" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "work"."released_factor" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "identity"."invitation" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "seen" ON "identity"."membership" AS PERMISSIVE FOR SELECT TO public USING (person_id = (select nullif(current_setting('app.user', true), '')::uuid) or tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "given_by_practice" ON "identity"."membership" AS PERMISSIVE FOR INSERT TO public WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "changed_by_practice" ON "identity"."membership" AS PERMISSIVE FOR UPDATE TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "seen" ON "identity"."person" AS PERMISSIVE FOR SELECT TO public USING (id = (select nullif(current_setting('app.user', true), '')::uuid) or exists (select 1 from identity.membership m where m.person_id = person.id and m.tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "made_by_self" ON "identity"."person" AS PERMISSIVE FOR INSERT TO public WITH CHECK (id = (select nullif(current_setting('app.user', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "changed_by_self" ON "identity"."person" AS PERMISSIVE FOR UPDATE TO public USING (id = (select nullif(current_setting('app.user', true), '')::uuid)) WITH CHECK (id = (select nullif(current_setting('app.user', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "work"."case_facts" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "work"."milestone_done" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "work"."spell" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "work"."work_capacity" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "listed" ON "identity"."practice_directory" AS PERMISSIVE FOR SELECT TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid) or (select nullif(current_setting('app.tenant', true), '')::uuid) is null);--> statement-breakpoint
CREATE POLICY "added" ON "identity"."practice_directory" AS PERMISSIVE FOR INSERT TO public WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "renamed" ON "identity"."practice_directory" AS PERMISSIVE FOR UPDATE TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "removed" ON "identity"."practice_directory" AS PERMISSIVE FOR DELETE TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "identity"."practice_key" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "identity"."practice" AS PERMISSIVE FOR ALL TO public USING (id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "care"."client_agreement" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "reports"."plugin_activation" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "reports"."report_version" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "reports"."report" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "care"."care_step" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "work"."resumption_plan" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "work"."resumption_step" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "care"."contact_moment" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "care"."phase" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "care"."session_note" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "care"."session" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "of_tenant" ON "work"."trajectory" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));