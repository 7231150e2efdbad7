/**
 * As much of WebDriver BiDi (https://www.w3.org/TR/webdriver-bidi/) as the tests in Firefox need, over Node's own WebSocket.
 * Playwright drives only a Firefox of its own making; a library for the one people have would be a further dependency.
 */

interface Commands {
  'session.new': [{ capabilities: object }, { capabilities: { browserVersion: string } }];
  'session.end': [object, object];
  'session.subscribe': [{ events: (keyof Events)[] }, object];
  'script.addPreloadScript': [
    { functionDeclaration: string; arguments: { type: 'channel'; value: { channel: string } }[] },
    { script: string },
  ];
  'script.callFunction': [
    { functionDeclaration: string; awaitPromise: boolean; target: { context: string }; arguments?: { type: 'string'; value: string }[] },
    { type: 'success'; result: { type: string; value?: unknown } } | { type: 'exception'; exceptionDetails: { text: string } },
  ];
  'browsingContext.create': [{ type: 'tab' }, { context: string }];
  'browsingContext.close': [{ context: string }, object];
  'browsingContext.setViewport': [{ context: string; viewport: { width: number; height: number } }, object];
  'browsingContext.navigate': [{ context: string; url: string; wait: 'complete' }, { url: string }];
  'input.performActions': [{ context: string; actions: object[] }, object];
}

interface Events {
  'log.entryAdded': { level: 'debug' | 'info' | 'warn' | 'error'; text: string | null; source: { context?: string } };
  'network.beforeRequestSent': { context: string | null; request: { url: string } };
  'network.responseCompleted': { context: string | null; request: { url: string }; response: { status: number } };
  'network.fetchError': { context: string | null; request: { url: string }; errorText: string };
  'script.message': { channel: string; data: { value?: unknown }; source: { context?: string } };
  'browsingContext.userPromptOpened': { context: string; message: string };
}

type Listener<K extends keyof Events> = (event: Events[K]) => void;
type Message =
  | { id: number; type: 'success'; result: unknown }
  | { id: number; type: 'error'; error: string; message: string }
  | { method: keyof Events; params: never };

/** A session with one browser. */
export class Bidi {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, { resolve: (result: never) => void; reject: (error: Error) => void }>();
  readonly #listeners = new Map<keyof Events, Listener<never>[]>();
  #last = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => {
      this.#take(JSON.parse(String(data)) as Message);
    });
    socket.addEventListener('close', () => {
      for (const { reject } of this.#waiting.values()) reject(new Error('Firefox closed the connection.'));
    });
  }

  /** Connects to a browser that listens, and begins a session. */
  static async connect(address: string): Promise<Bidi> {
    const socket = new WebSocket(address);
    await new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve, { once: true });
      socket.addEventListener('error', () => {
        reject(new Error(`No connection to ${address}.`));
      });
    });
    const bidi = new Bidi(socket);
    await bidi.send('session.new', { capabilities: {} });
    return bidi;
  }

  /** Sends a command and waits for its result. @throws Error with the browser's own words when it fails */
  send<K extends keyof Commands>(method: K, params: Commands[K][0]): Promise<Commands[K][1]> {
    const id = (this.#last += 1);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#socket.send(JSON.stringify({ id, method, params }));
    });
  }

  /** Asks to be told of events, those of every tab. */
  async on<K extends keyof Events>(event: K, listener: Listener<K>): Promise<void> {
    this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), listener]);
    await this.send('session.subscribe', { events: [event] });
  }

  /** Ends the session. */
  async end(): Promise<void> {
    await this.send('session.end', {});
    this.#socket.close();
  }

  #take(message: Message): void {
    if ('method' in message) {
      for (const listener of this.#listeners.get(message.method) ?? []) listener(message.params);
      return;
    }
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.type === 'error') waiting?.reject(new Error(`${message.error}: ${message.message}`));
    else waiting?.resolve(message.result as never);
  }
}
