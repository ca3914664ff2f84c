# What the benchmarks share: a forum and an nginx that end with the script, load, CPU time, medians.
set -euo pipefail

HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
JAR=$HERE/../../target/stoa.jar
WORK=$(mktemp -d)
PIDS=()

finish() {
    for pid in "${PIDS[@]:-}"; do
        [ -n "$pid" ] && kill "$pid" 2>/dev/null && wait "$pid" 2>/dev/null || true
    done
    rm -rf "$WORK" "${DISK:-$WORK}"
}
trap finish EXIT

need() {
    [ -f "$JAR" ] || (cd "$HERE/../.." && mvn -q package -DskipTests)
    for tool in "$@"; do
        command -v "${tool%%-*}" >/dev/null || apt-get install -y -qq "$tool" >/dev/null
    done
}

# seconds of CPU that a process and its children have used so far, in hundredths
cpu() {
    local all=0 pid
    for pid in "$1" $(pgrep -P "$1" || true); do
        all=$((all + $(awk '{print $14 + $15}' "/proc/$pid/stat")))
    done
    echo "$all"
}

# sets DISK, a folder for data beside the jar, which is on a disk where temporary folders need not be
use_disk() {
    DISK=$(mktemp -d "$(dirname "$JAR")/bench.XXXXXX")
    FILE_SYSTEM=$(findmnt -n -o FSTYPE -T "$DISK")
    [ "$FILE_SYSTEM" != tmpfs ] || { echo "$DISK is in memory: nothing is measured there" >&2; exit 1; }
}

# SYNC_MS, if set: from here on each sync of any program takes so many milliseconds more, as on a slower disk
slow_syncs() {
    [ -n "${SYNC_MS:-}" ] || return 0
    need gcc
    cat >"$WORK/slow.c" <<C
#define _GNU_SOURCE
#include <dlfcn.h>
#include <unistd.h>
static int late(const char *name, int file) {
    usleep($SYNC_MS * 1000);
    return ((int (*)(int)) dlsym(RTLD_NEXT, name))(file);
}
int fdatasync(int file) { return late("fdatasync", file); }
int fsync(int file) { return late("fsync", file); }
C
    gcc -shared -fPIC -o "$WORK/slow.so" "$WORK/slow.c" -ldl
    export LD_PRELOAD=$WORK/slow.so
}

# sets PROGRAMS, where the programs in java/stoa/bench are, compiled
compile_programs() {
    PROGRAMS=$WORK/programs
    javac -d "$PROGRAMS" -cp "$JAR" "$HERE"/java/stoa/bench/*.java
}

# run PROGRAM ARGUMENTS…; HEAP, if set, is how much memory it may take
run() {
    java -Xmx${HEAP:-256m} -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$PROGRAMS:$JAR" "stoa.bench.$1" "${@:2}"
}

# import_articles COUNT COMMENTS: a forum in DISK with the articles bench-1 and so on
import_articles() {
    for n in $(seq "$1"); do article "$n" "$2" >"$WORK/$n.txt"; done
    java -jar "$JAR" import text "$WORK"/*.txt --data "$DISK/data" >"$WORK/import.log"
}

# start_forum_for_posts: every client can be any number of visitors
start_forum_for_posts() {
    start_forum forum --data "$DISK/data" --posts-per-minute 1000 --trusted-proxies 127.0.0.1/32
}

# measure CLIENTS SECONDS PERCENT-POSTS ARTICLES: one run against the forum; what it prints is in MEASURED, see Load.java
measure() {
    ROUND=$((${ROUND:-0} + 1))
    MEASURED=$(run Load "$FORUM" "$FORUM_PID" "$1" "$2" "$3" "Run$ROUND" "$4")
    echo "Run$ROUND ${MEASURED%%$'\t'*}" >>"$WORK/acknowledged"
}

# Kills the forum; for every run, the posts that were acknowledged are to be in the database, and no others.
compare_posts() {
    { kill -9 "$FORUM_PID" && wait "$FORUM_PID" || true; } 2>"$WORK/killed"
    PIDS=("${PIDS[@]/$FORUM_PID/}")
    java -cp "$JAR" org.h2.tools.Shell -url "jdbc:h2:file:$DISK/data/stoa" -user stoa_owner -password '' \
        -sql "select author_name || ' ' || count(*) from comment where visitor is not null group by author_name" \
        >"$WORK/there"
    awk 'NR == FNR { there[$1] = $2; next }
        { runs++; posts += $2 }
        there[$1] + 0 != $2 { wrong++; print $1 ": " $2 " acknowledged, " there[$1] + 0 " there" }
        END {
            printf "%d of %d runs (%d posts): after a kill, the posts there are those acknowledged.\n", runs - wrong, runs, posts
            exit wrong > 0
        }' "$WORK/there" "$WORK/acknowledged"
}

# keep NAME FILE: the rows of a benchmark, tab-separated under one line of column names, for a plot
keep() {
    [ -z "${RESULTS:-}" ] || { mkdir -p "$RESULTS" && cp "$2" "$RESULTS/$1.tsv"; }
}

# start_forum NAME ARGUMENTS…: sets FORUM (address) and FORUM_PID
start_forum() {
    local log=$WORK/$1.log
    shift
    : >"$log" # it is looked into before the forum has made it
    java ${JAVA_OPTIONS:--Xmx256m} -jar "$JAR" serve --port 0 "$@" >"$log" 2>&1 &
    FORUM_PID=$!
    PIDS+=("$FORUM_PID")
    # a forum that was killed reads all of its indexes first, which takes long where it is large and the machine is busy
    for _ in $(seq 3000); do
        FORUM=$(sed -n 's/^Stoa is at //p' "$log")
        [ -z "$FORUM" ] || return 0
        kill -0 "$FORUM_PID" || { cat "$log" >&2; exit 1; }
        sleep 0.1
    done
    echo "The forum does not open" >&2
    exit 1
}

# start_nginx FOLDER: sets NGINX (address) and NGINX_PID
start_nginx() {
    local port=$((20000 + RANDOM % 20000))
    cat >"$WORK/nginx.conf" <<CONF
daemon off; master_process off; worker_processes 1; pid $WORK/nginx.pid; error_log $WORK/nginx.error;
events { worker_connections 512; }
http {
    access_log off; gzip_static on; sendfile on; tcp_nopush on; keepalive_requests 1000000;
    types { text/css css; } default_type text/html;
    client_body_temp_path $WORK/body; proxy_temp_path $WORK/proxy; fastcgi_temp_path $WORK/fastcgi;
    uwsgi_temp_path $WORK/uwsgi; scgi_temp_path $WORK/scgi;
    server { listen 127.0.0.1:$port; root $1; }
}
CONF
    nginx -c "$WORK/nginx.conf" &
    NGINX_PID=$!
    PIDS+=("$NGINX_PID")
    NGINX=http://127.0.0.1:$port
    for _ in $(seq 100); do
        curl -s -o "$WORK/probe" "$NGINX/" && break
        sleep 0.1
    done
}

# load PID SECONDS URL HEADERS…: prints “requests-per-second microseconds-of-CPU-per-request”
load() {
    local pid=$1 seconds=$2 url=$3 before after
    shift 3
    local headers=()
    for header in "$@"; do headers+=(-H "$header"); done
    before=$(cpu "$pid")
    wrk -t1 -c16 -d"${seconds}s" "${headers[@]}" "$url" >"$WORK/wrk.out"
    after=$(cpu "$pid")
    if grep -q 'Non-2xx' "$WORK/wrk.out" && [ "${EXPECT:-200}" = 200 ]; then
        echo "answers other than 200 from $url" >&2
        exit 1
    fi
    awk -v cpu=$((after - before)) '
        /requests in/ { n = $1 } /Requests\/sec/ { rate = $2 }
        END { printf "%d %.2f\n", rate, cpu * 10000 / n }' "$WORK/wrk.out"
}

# reads numbers, prints “min median max”
spread() {
    sort -g | awk '{ v[NR] = $1 } END { printf "%.2f %.2f %.2f", v[1], v[int((NR + 1) / 2)], v[NR] }'
}

# article NAME COMMENTS: a page as plain text, for stoa import
article() {
    echo "Bench $1"
    for i in $(seq 12); do
        echo "Paragraph $i of a text that is as long as texts are: it goes on for a while, turns, and comes to an end."
    done
    echo "Comments"
    for i in $(seq "$2"); do
        printf 'Reader %d May %d, 2024 at %02d:%02d\n' "$i" $((1 + i / 1440 % 28)) $((i / 60 % 24)) $((i % 60))
        echo "Remark $i: what was said in paragraph $((i % 12)) is worth $((i * 7919 % 997)) thoughts, and this one more."
    done
}
