# Sourced by app/run.sh and tests/run.sh: makes sure that Debian packages are installed.
# As root it installs what is missing without asking; otherwise it says what it would install.

# What it takes to build and run the program. qt6-charts-dev's CMake package also needs the OpenGL
# development packages, although it does not depend on them.
run_packages=(
    cmake g++ ninja-build
    qt6-base-dev qt6-base-dev-tools qt6-charts-dev qt6-svg-dev
    libqt6opengl6-dev libgl-dev libopengl-dev libvulkan-dev libxkbcommon-dev
    libsqlite3-dev libssl-dev libcsv-dev
)

# What it takes besides to run every check.
test_packages=(
    catch2 ccache clang-14 clang-format-14 clang-tidy-14 libclang-rt-14-dev
    libqt6sql6-sqlite sqlite3 libxml2-utils poppler-utils xvfb xdotool python3 procps
)

install_packages() {
    local missing=() package
    for package in "$@"; do
        dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' \
            || missing+=("$package")
    done
    [ ${#missing[@]} -eq 0 ] && return 0
    if [ "$(id -u)" -ne 0 ]; then
        echo "Servanda needs these Debian packages: ${missing[*]}" >&2
        echo "Install them with: sudo apt-get install ${missing[*]}" >&2
        return 1
    fi
    echo "Installing: ${missing[*]}"
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq
    apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}
