#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# A Slurm of this machine alone, without systemd, as root: for tests.
#
#   one-node-slurm.sh start FOLDER     prints the SLURM_CONF to export; everything is in FOLDER
#   one-node-slurm.sh controller FOLDER   starts the controller again after it was killed
#   one-node-slurm.sh stop FOLDER
#
# Exits with 77 and a sentence when the packages slurmctld, slurmd, slurm-client and munge are missing.
set -euo pipefail
action=$1
folder=$(realpath -m "$2")
plugins=(/usr/lib/*/slurm-wlm)

need() {
    for program in slurmctld slurmd sbatch squeue scontrol scancel munged; do
        command -v "$program" >/dev/null || [ -x "/usr/sbin/$program" ] ||
            { echo "There is no $program; it is in the packages slurmctld slurmd slurm-client munge."; exit 77; }
    done
    [ "$(id -u)" = 0 ] || { echo "A Slurm for tests is started as root."; exit 77; }
}

program() { command -v "$1" || echo "/usr/sbin/$1"; }

free_port() {
    local port
    for port in $(shuf -i 20000-60000 -n 50); do
        (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo "$port"; return; }
    done
}

configure() {
    local host
    host=$(hostname -s)
    mkdir -p "$folder"/{state,spool,run,log}
    chmod 755 "$folder" "$folder/run"
    head -c 1024 /dev/urandom >"$folder/munge.key"
    chmod 600 "$folder/munge.key"
    cat >"$folder/slurm.conf" <<CONF
ClusterName=test
SlurmctldHost=$host(127.0.0.1)
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket=$folder/run/munge.sock
CredType=cred/munge
PluginDir=${plugins[0]}
SlurmctldPort=$(free_port)
SlurmdPort=$(free_port)
StateSaveLocation=$folder/state
SlurmdSpoolDir=$folder/spool
SlurmctldPidFile=$folder/run/slurmctld.pid
SlurmdPidFile=$folder/run/slurmd.pid
SlurmctldLogFile=$folder/log/slurmctld.log
SlurmdLogFile=$folder/log/slurmd.log
ProctrackType=proctrack/pgid
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
SwitchType=switch/none
MpiDefault=none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SchedulerParameters=sched_min_interval=100000,batch_sched_delay=0,bf_interval=1
ReturnToService=2
KillWait=2
MaxArraySize=${MAX_ARRAY_SIZE:-1001}
NodeName=$host NodeAddr=127.0.0.1 CPUs=$(nproc) State=UNKNOWN
PartitionName=local Nodes=$host Default=YES MaxTime=INFINITE State=UP
CONF
    ulimit -n 4096 || true
}

start() {
    need
    configure
    "$(program munged)" --force --key-file="$folder/munge.key" --socket="$folder/run/munge.sock" \
        --pid-file="$folder/run/munged.pid" --log-file="$folder/log/munged.log" --seed-file="$folder/munge.seed" >&2
    "$(program slurmctld)" -f "$folder/slurm.conf" >&2
    "$(program slurmd)" -f "$folder/slurm.conf" >&2
    for _ in $(seq 300); do
        if [ "$(SLURM_CONF="$folder/slurm.conf" sinfo -h -o %t 2>/dev/null)" = idle ]; then
            echo "$folder/slurm.conf"
            return
        fi
        sleep 0.1
    done
    echo "Slurm did not become idle within 30 s; its logs are in $folder/log." >&2
    tail -n 5 "$folder"/log/*.log >&2
    stop
    exit 1
}

stop() {
    local name pid
    for name in slurmctld slurmd munged; do
        pid=$(cat "$folder/run/$name.pid" 2>/dev/null) || continue
        [ -n "$pid" ] && kill "$pid" 2>/dev/null || true
        for _ in $(seq 50); do
            kill -0 "$pid" 2>/dev/null || break
            sleep 0.1
        done
        kill -9 "$pid" 2>/dev/null || true
    done
}

case $action in
start) start ;;
controller) "$(program slurmctld)" -f "$folder/slurm.conf" >&2 ;;
stop) stop ;;
*) echo "expected start, controller or stop" >&2; exit 2 ;;
esac
