"use strict";

/**
 * The running program behind a page that it shows itself. What is done here is sent at once, one thing after the other; what anybody
 * else does, in another tab or by hand in the files, comes as an event, and the page shows it.
 */
const workbench = {
  version: Number(document.querySelector("meta[name=aligner-version]").content),
  isReadOnly: document.querySelector("meta[name=aligner-read-only]") !== null,
  pending: 0,
  queue: Promise.resolve(),

  /** Called when what the page shows is not what there is now; a page that can show it without loading itself again takes its place. */
  changed() {
    const busy = () => document.querySelector("dialog[open]") !== null || document.activeElement.matches("input:not([type=search]), textarea");
    if (!busy()) return location.reload();
    workbench.say(say("changed-wait"));
    const timer = setInterval(() => { if (!busy()) { clearInterval(timer); location.reload(); } }, 300);
  },

  /** Sends something and returns the answer; refused, unreachable or impossible, it throws an Error that says why. */
  send(path, body) {
    workbench.pending++;
    workbench.show();
    const answer = workbench.queue.then(() => workbench.post(path, body));
    workbench.queue = answer.catch(() => {}).then(() => {
      workbench.pending--;
      workbench.show();
      workbench.look();
    });
    return answer;
  },

  async post(path, body) {
    let answer;
    try {
      answer = await fetch(path, { method: "POST", body });
    } catch {
      throw new Error(say("not-saved", say("no-answer")));
    }
    if (!answer.ok) {
      const reason = await answer.json().then(said => said.reason, () => null);
      throw new Error(say("not-saved", reason ?? say("refused", answer.status)));
    }
    const version = Number(answer.headers.get("Aligner-Version"));
    // One more is what this page did itself; more, and somebody else did something too.
    if (version === workbench.version + 1) workbench.version = version;
    return answer.json();
  },

  /** Items as a patch has them; what does not fit any more is an Error. */
  async correct(items) {
    const { refusals } = await workbench.send("/corrections", JSON.stringify({ aligner: 1, items }));
    if (refusals.length > 0) throw new Error(say("not-saved", refusals.map(refusal => refusal.reason).join("; ")));
  },

  latest: 0,

  look() {
    if (workbench.pending === 0 && workbench.latest > workbench.version) {
      workbench.version = workbench.latest;
      workbench.changed();
    }
  },

  state: { trouble: null, busy: false },
  said: "",
  isLost: false,

  say(text) { workbench.said = text; workbench.show(); },

  show() {
    document.body.dataset.pending = workbench.pending;
    const { trouble, busy } = workbench.state;
    const text = workbench.isLost ? say("lost")
      : trouble ?? (workbench.said || (busy ? say("working") : ""));
    bar.textContent = text;
    bar.className = workbench.isLost || trouble !== null || workbench.said !== "" ? "trouble" : "";
    bar.hidden = text === "";
  },

  follow() {
    const events = new EventSource("/events");
    events.addEventListener("message", event => {
      const { version, ...state } = JSON.parse(event.data);
      workbench.state = state;
      workbench.isLost = false;
      workbench.latest = version;
      workbench.show();
      workbench.look();
    });
    events.addEventListener("error", () => {
      workbench.isLost = true;
      workbench.show();
      // A refused connection is not tried again by the browser.
      if (events.readyState === EventSource.CLOSED) setTimeout(() => workbench.follow(), 1000);
    });
    addEventListener("pagehide", () => events.close());
  },
};

const bar = document.createElement("p");
bar.id = "bar";
bar.hidden = true;
bar.setAttribute("role", "alert");
document.body.append(bar);
addEventListener("beforeunload", event => { if (workbench.pending > 0) event.preventDefault(); });
// The token is in the cookie now; an address bar is no place for it.
if (new URLSearchParams(location.search).has("token")) history.replaceState(null, "", location.pathname + location.hash);
workbench.follow();

// Articles dropped on a page, or text pasted beside its fields, go into the folder of the articles.

/** Adds files one after the other and says what became of them. */
async function addArticles(files) {
  const refused = [];
  for (const [name, body] of files) {
    try {
      await workbench.send(`/articles?name=${encodeURIComponent(name)}`, body);
    } catch (error) {
      refused.push(`${name}: ${error.message}`);
    }
  }
  workbench.say(refused.join(" · "));
}

/** A name for pasted text: its first words. */
const nameOfText = text => `${text.trim().split(/\s+/u).slice(0, 8).join("-").replace(/[^\p{L}\p{N}-]/gu, "").toLowerCase() || "pasted"}.txt`;

const holdsFiles = event => !workbench.isReadOnly && event.dataTransfer !== null && event.dataTransfer.types.includes("Files");
addEventListener("dragover", event => { if (holdsFiles(event)) event.preventDefault(); });
addEventListener("drop", event => {
  if (!holdsFiles(event)) return;
  event.preventDefault();
  addArticles([...event.dataTransfer.files].map(file => [file.name, file]));
});
addEventListener("paste", event => {
  if (workbench.isReadOnly || event.target.closest("input, textarea, dialog[open]") !== null) return;
  const files = [...event.clipboardData.files];
  if (files.length > 0) return void addArticles(files.map(file => [file.name, file]));
  const text = event.clipboardData.getData("text/plain");
  if (text.trim() === "") return;
  const name = make("input", { value: nameOfText(text), spellcheck: false, required: true });
  const form = make("form", { method: "dialog" },
    make("h2", { textContent: say("paste-title"), id: "paste-title" }),
    make("p", { textContent: `${text.trim().slice(0, 200)}…`, dir: "auto" }),
    make("label", {}, say("file-name"), name),
    make("div", { className: "buttons" }, make("button", { value: "cancel", textContent: say("cancel"), formNoValidate: true }), make("button", { value: "add", textContent: say("add") })));
  const dialog = make("dialog", { id: "paste", "aria-labelledby": "paste-title" }, form);
  dialog.addEventListener("close", () => {
    if (dialog.returnValue === "add") addArticles([[name.value, text]]);
    dialog.remove();
  });
  document.body.append(dialog);
  dialog.showModal();
});
