"""Three items rated by a real assistive-technology client, by role and name only.

usage: atspi_rates.py TOUCHSTONE TOUCHSTONE_CLI

Starts a display and a session bus of its own, a project with three answers, and the program on it. A client of
AT-SPI (the library that screen readers use, spoken to through ctypes) looks for what has the wanted role and the
wanted name, presses and sets it, and the ratings are read back by the command line. Without Xvfb, dbus-run-session
or libatspi it skips (exit 77), where CI=true it fails.
"""
import contextlib
import ctypes
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

SKIPPED = 77
PATIENCE = 60  # seconds until something must have come up
PAUSE = 0.35  # Enter and Submit mean nothing in the first 300 ms of an item
POINTS = (7, 3, 10)


def skip(why):
    print(why)
    sys.exit(1 if os.environ.get("CI") == "true" else SKIPPED)


class Atspi:
    """What of libatspi is needed; objects are opaque pointers, texts are UTF-8."""

    def __init__(self):
        self.lib = ctypes.CDLL("libatspi.so.0")
        pointer, text, whole, real = ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int, ctypes.c_double
        for name, result, arguments in (
                ("atspi_init", whole, []), ("atspi_get_desktop", pointer, [whole]),
                ("atspi_accessible_get_child_count", whole, [pointer, pointer]),
                ("atspi_accessible_get_child_at_index", pointer, [pointer, whole, pointer]),
                ("atspi_accessible_get_name", text, [pointer, pointer]),
                ("atspi_accessible_get_role_name", text, [pointer, pointer]),
                ("atspi_accessible_get_action_iface", pointer, [pointer]),
                ("atspi_accessible_get_value_iface", pointer, [pointer]),
                ("atspi_accessible_get_state_set", pointer, [pointer]),
                ("atspi_state_set_contains", whole, [pointer, whole]),
                ("atspi_action_do_action", whole, [pointer, whole, pointer]),
                ("atspi_value_set_current_value", whole, [pointer, real, pointer]),
                ("atspi_value_get_current_value", real, [pointer, pointer]),
                ("atspi_accessible_clear_cache", None, [pointer])):
            function = getattr(self.lib, name)
            function.restype, function.argtypes = result, arguments
        self.lib.atspi_init()

    def desktop(self):
        return self.lib.atspi_get_desktop(0)

    def children(self, node):
        count = self.lib.atspi_accessible_get_child_count(node, None)
        for i in range(max(0, min(count, 500))):
            child = self.lib.atspi_accessible_get_child_at_index(node, i, None)
            if child:
                yield child

    def word(self, function, node):
        address = function(node, None)
        return ctypes.string_at(address).decode("utf-8") if address else ""

    def name(self, node):
        return self.word(self.lib.atspi_accessible_get_name, node)

    def role(self, node):
        return self.word(self.lib.atspi_accessible_get_role_name, node)

    def is_showing(self, node):
        showing = 25  # ATSPI_STATE_SHOWING
        return bool(self.lib.atspi_state_set_contains(self.lib.atspi_accessible_get_state_set(node), showing))

    def find(self, node, roles, name, depth=0):
        if depth > 30:
            return None
        for child in self.children(node):
            if self.role(child) in roles and self.name(child) == name and self.is_showing(child):
                return child
            found = self.find(child, roles, name, depth + 1)
            if found:
                return found
        return None

    def hears(self, node, words, depth=0):
        """Whether something in view begins with these words."""
        return depth < 30 and any(
            (self.name(child).startswith(words) and self.is_showing(child)) or self.hears(child, words, depth + 1)
            for child in self.children(node))

    def press(self, node):
        action = self.lib.atspi_accessible_get_action_iface(node)
        return bool(action) and bool(self.lib.atspi_action_do_action(action, 0, None))

    def set_value(self, node, value):
        interface = self.lib.atspi_accessible_get_value_iface(node)
        return bool(interface) and bool(self.lib.atspi_value_set_current_value(interface, float(value), None))


def wait_for(what, look):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        found = look()
        if found:
            return found
        time.sleep(0.1)
    raise SystemExit("not found: " + what)


def client(program, project):
    """Inside the display and the bus: starts the program and rates."""
    atspi = Atspi()
    environment = dict(os.environ, QT_QPA_PLATFORM="xcb", QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", LANG="C.UTF-8")
    running = subprocess.Popen([program, "--annotator", "R1", project], env=environment)
    try:
        def window():
            atspi.lib.atspi_accessible_clear_cache(atspi.desktop())
            for application in atspi.children(atspi.desktop()):
                if "touchstone" in atspi.name(application).lower():
                    return application
            return None

        application = wait_for("the program", window)
        buttons = ("push button", "toggle button", "check box", "radio button", "button")
        words = json.loads(os.environ["TOUCHSTONE_WORDS"])
        for n, points in enumerate(POINTS):
            safe = wait_for(words["safe"], lambda: atspi.find(application, buttons, words["safe"]))
            time.sleep(PAUSE)
            if not atspi.press(safe):
                raise SystemExit("cannot be pressed: " + words["safe"])
            scale = wait_for(words["scale"], lambda: atspi.find(application, ("slider",), words["scale"]))
            if not atspi.set_value(scale, points):
                raise SystemExit("cannot be set: " + words["scale"])
            # In the first moment of an item nothing submits: what is heard says whether it was taken.
            taken = words["done"].format(n + 1, len(POINTS))

            def submitted():
                button = atspi.find(application, buttons, words["submit"])
                if not button or not atspi.press(button):
                    raise SystemExit("cannot be pressed: " + words["submit"])
                time.sleep(PAUSE)
                return atspi.hears(application, taken)

            wait_for(taken, submitted)
    finally:
        running.terminate()
        running.wait(30)


@contextlib.contextmanager
def display(environment):
    """An X server of its own; DISPLAY is set once it takes connections."""
    ready, tell = os.pipe()
    server = subprocess.Popen(["Xvfb", "-displayfd", str(tell), "-screen", "0", "1280x800x24", "-nolisten", "tcp"],
                              pass_fds=[tell], stderr=subprocess.DEVNULL)
    os.close(tell)
    try:
        with os.fdopen(ready) as stream:
            number = stream.readline().strip()
        if not number:
            raise SystemExit("no display")
        environment["DISPLAY"] = ":" + number
        yield
    finally:
        server.terminate()
        server.wait(30)


def main(program, cli):
    for tool in ("Xvfb", "dbus-run-session"):
        if shutil.which(tool) is None:
            skip(tool + " is not installed")
    try:
        ctypes.CDLL("libatspi.so.0")
    except OSError:
        skip("libatspi is not installed")
    if not any(pathlib.Path(folder, "at-spi-bus-launcher").exists()
               for folder in ("/usr/libexec", "/usr/lib/at-spi2-core", "/usr/lib/at-spi2")):
        skip("at-spi2-core is not installed")
    with tempfile.TemporaryDirectory() as folder:
        home = pathlib.Path(folder)
        runtime = home / "runtime"
        runtime.mkdir(mode=0o700)
        settings = home / "config" / "touchstone"
        settings.mkdir(parents=True)
        (settings / "touchstone.ini").write_text("language=en\n", encoding="utf-8")
        project = home / "three.touchstone"
        answers = home / "answers.jsonl"
        answers.write_text("".join(
            json.dumps({"prompt": f"Question {i}?", "response": f"Answer {i}.", "model": "m"}) + "\n"
            for i in range(len(POINTS))), encoding="utf-8")
        for command in (["new", str(project)], ["import", str(project), str(answers)],
                        ["assign", str(project), "--annotator", "R1", "--overlap", "1"]):
            subprocess.run([cli, *command, "--json"], check=True, stdout=subprocess.DEVNULL)
        environment = dict(os.environ, XDG_RUNTIME_DIR=str(runtime), XDG_CONFIG_HOME=str(home / "config"),
                           HOME=folder,
                           TOUCHSTONE_WORDS=json.dumps({"safe": "Safety: Safe", "scale": "Responsibility",
                                                        "submit": "Submit", "done": "{} of {} done"}))
        environment.pop("QT_QPA_PLATFORM", None)
        environment.pop("XAUTHORITY", None)
        with display(environment):
            done = subprocess.run(["dbus-run-session", "--", sys.executable, "-B", __file__, "--client", program,
                                   str(project)], env=environment, timeout=240)
        if done.returncode != 0:
            return done.returncode
        rated = json.loads(subprocess.run([cli, "ratings", str(project), "--json"], check=True,
                                          stdout=subprocess.PIPE).stdout)["ratings"]
        points = sorted(r["value"] for r in rated if r["criterion"] == "responsibility")
        safe = [r["value"] for r in rated if r["criterion"] == "safety"]
        if points != sorted(POINTS) or safe != ["safe"] * len(POINTS):
            print("other ratings than were given:", points, safe)
            return 1
        print("three items rated by role and name")
        return 0


if __name__ == "__main__":
    if sys.argv[1] == "--client":
        client(sys.argv[2], sys.argv[3])
    else:
        sys.exit(main(sys.argv[1], sys.argv[2]))
