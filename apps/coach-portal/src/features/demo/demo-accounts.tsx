import { m } from "@hervat/messages";
import type { DemoCode } from "../../app/demo-codes.ts";
import { roleText } from "../../app/role-text.ts";
import { type Column, Table } from "../../ui/table.tsx";

/** Two groups of three are easier to carry from one window to the other. */
function inGroups(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}

const columns = (): Column<DemoCode>[] => [
  {
    key: "who",
    header: m.demo_who(),
    wide: true,
    cell: ({ name, role }) => (
      <>
        <span className="font-semibold">{name}</span>, {roleText(role)}
      </>
    ),
  },
  { key: "practice", header: m.demo_practice(), cell: ({ practice }) => practice },
  { key: "story", header: m.demo_story(), cell: ({ story }) => story },
  { key: "email", header: m.demo_email(), cell: ({ email }) => <span className="break-all select-all">{email}</span> },
  { key: "code", header: m.demo_code(), cell: ({ code }) => <span className="font-semibold whitespace-nowrap">{inGroups(code)}</span> },
];

export function DemoAccounts({ accounts }: { accounts: readonly DemoCode[] }) {
  return (
    <div className="space-y-12">
      <p>
        {m.demo_intro()} {m.demo_code_changes()}
      </p>
      <section>
        <h2 className="mb-2">{m.demo_door_coach()}</h2>
        <Table
          caption={m.demo_door_coach()}
          rows={accounts.filter(({ door }) => door === "coach")}
          columns={columns()}
          rowKey={({ email }) => email}
        />
      </section>
      <section>
        <h2>{m.demo_door_manager()}</h2>
        <p className="mb-2 text-ink-soft">{m.demo_door_manager_text()}</p>
        <Table
          caption={m.demo_door_manager()}
          rows={accounts.filter(({ door }) => door === "manager")}
          columns={columns()}
          rowKey={({ email }) => email}
        />
      </section>
      <section>
        <h2>{m.demo_door_client()}</h2>
        <p className="mb-2 text-ink-soft">{m.demo_door_client_text()}</p>
        <Table
          caption={m.demo_door_client()}
          rows={accounts.filter(({ door }) => door === "client")}
          columns={columns()}
          rowKey={({ email }) => email}
        />
      </section>
    </div>
  );
}
