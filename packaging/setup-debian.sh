#!/bin/sh
# Debian and Ubuntu: installs the system libraries and fonts that Mindgap's window and its window tests use.
# Safe to run again; does nothing, and needs no network, when all is there.
set -eu

packages="
    libpangoft2-1.0-0
    libgtk-3-0
    libxtst6
    libxxf86vm1
    libgl1
    fonts-dejavu-core
    fonts-noto-core
    fonts-noto-cjk
    xauth
    xvfb
"
# libpangoft2: JavaFX lays text out with it, in headless tests too. GTK, Xtst, Xxf86vm, GL: the real window.
# DejaVu: a font for Java2D. Noto: Thai, Khmer, Tamil, Hindi, Urdu, Korean, Japanese, Chinese in figures.
# xvfb: a screen in memory, for screenshots of the real window.

# Newer releases call some libraries NAMEt64.
is_installed() {
    for name in "$1" "$1t64"; do
        case $(dpkg-query --show --showformat='${db:Status-Status}' "$name" 2> /dev/null || true) in
            installed) return 0 ;;
        esac
    done
    return 1
}

if ! command -v apt-get > /dev/null || ! command -v dpkg-query > /dev/null; then
    echo "This is no Debian or Ubuntu: there is no apt-get. Install the counterparts of:" $packages >&2
    exit 1
fi

missing=
for package in $packages; do
    is_installed "$package" || missing="$missing $package"
done
if [ -z "$missing" ]; then
    echo "All system packages that Mindgap uses are installed."
    exit 0
fi

as_root=
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo > /dev/null; then
        echo "These packages are missing:$missing" >&2
        echo "Installing them needs root, and there is no sudo: run this script as root." >&2
        exit 1
    fi
    as_root=sudo
fi

echo "Installing:$missing"
$as_root apt-get update -qq
# shellcheck disable=SC2086 # a list of names, split at spaces
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qq --yes --no-install-recommends $missing > /dev/null
echo "Installed."
