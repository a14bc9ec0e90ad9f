CREATE TABLE "audit"."checkpoint" (
	"tenant_id" uuid PRIMARY KEY NOT NULL,
	"seq" bigint NOT NULL,
	"hash" "bytea" NOT NULL,
	"moved_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "hash_is_sha256" CHECK (octet_length("audit"."checkpoint"."hash") = 32)
);
--> statement-breakpoint
ALTER TABLE "audit"."checkpoint" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "audit"."event" ADD COLUMN "door" text;--> statement-breakpoint
ALTER TABLE "audit"."event" ADD COLUMN "address" text;--> statement-breakpoint
ALTER TABLE "audit"."event" ADD COLUMN "on_behalf_of" uuid;--> statement-breakpoint
ALTER TABLE "audit"."event" ADD COLUMN "format" smallint DEFAULT 1 NOT NULL;--> statement-breakpoint
CREATE POLICY "of_tenant" ON "audit"."checkpoint" AS PERMISSIVE FOR ALL TO public USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)) WITH CHECK (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));--> statement-breakpoint
-- Every chain that is there begins its checkpoint where it stands.
ALTER TABLE audit.event NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
INSERT INTO audit.checkpoint (tenant_id, seq, hash, moved_at)
  SELECT DISTINCT ON (tenant_id) tenant_id, seq, hash, at FROM audit.event ORDER BY tenant_id, seq DESC;--> statement-breakpoint
ALTER TABLE audit.event FORCE ROW LEVEL SECURITY;--> statement-breakpoint
-- It moves on and never back, and nobody takes it away, the owner of the tables included.
CREATE FUNCTION audit.move_on() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'the checkpoint of an audit stays' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'checkpoint_stays';
  END IF;
  IF NEW.tenant_id <> OLD.tenant_id OR NEW.seq <= OLD.seq THEN
    RAISE EXCEPTION 'the checkpoint of an audit never moves back' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'checkpoint_moves_on';
  END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER move_on BEFORE UPDATE OR DELETE ON audit.checkpoint FOR EACH ROW EXECUTE FUNCTION audit.move_on();
--> statement-breakpoint
CREATE TRIGGER keep_rows BEFORE TRUNCATE ON audit.checkpoint FOR EACH STATEMENT EXECUTE FUNCTION audit.keep_rows();
