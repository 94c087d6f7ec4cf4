# SPDX-License-Identifier: GPL-3.0-or-later
"""On what, and with which versions, was measured."""
import os, platform, re, shutil, subprocess

# command: the package of Debian that has it, and how it tells its version
PEERS = {
    "omindex": ("xapian-omega", ["--version"]),
    "xapian-compact": ("xapian-tools", ["--version"]),
    "quest": ("xapian-examples", ["--version"]),
    "recollindex": ("recollcmd", None),
    "recollq": ("recollcmd", None),
    "sqlite3": ("sqlite3", ["--version"]),
}


def missing_peers():
    return [command for command in PEERS if not shutil.which(command)]


def missing_packages():
    return sorted({PEERS[command][0] for command in missing_peers()})


def install(packages):
    apt = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    subprocess.run(apt if os.geteuid() == 0 else ["sudo", *apt], check=True)


def has(*commands):
    return all(shutil.which(command) for command in commands)


def description():
    model = _first_match("/proc/cpuinfo", r"model name\s*: (.*)") or platform.machine()
    memory = int(_first_match("/proc/meminfo", r"MemTotal:\s*(\d+)") or 0) / 1e6
    return (f"{model}, {os.cpu_count()} cores, {memory:.0f} GB, Linux {platform.release()}, {_system()}; "
            f"load when it began {os.getloadavg()[0]:.1f}")


def versions(programs):
    """`programs`: the build folder."""
    told = [_first_line([programs / "news-indexer", "--version"])]
    seen = set()
    for command, (package, flags) in PEERS.items():
        if not shutil.which(command):
            continue
        if flags:
            told.append(f"{command} {_version(_first_line([command, *flags]))}")
        elif package not in seen:
            told.append(f"{package} {_version(_first_line(['dpkg-query', '-W', '-f=${Version}', package]))}")
        seen.add(package)
    return ", ".join(told)


def _version(text):
    found = re.search(r"\d+(\.\d+)+", text)
    return found.group() if found else "(version not told)"


def _first_line(command):
    try:
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="utf-8")
    except OSError:
        return ""
    return (done.stdout.splitlines() or [""])[0]


def _first_match(path, pattern):
    with open(path, encoding="utf-8") as lines:
        found = re.search(pattern, lines.read())
    return found.group(1) if found else None


def _system():
    return _first_match("/etc/os-release", r'PRETTY_NAME="(.*)"') or platform.system()
