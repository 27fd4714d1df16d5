#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# makecerts.sh DIR: an authority (ca.pem) and loopback certificates, each NAME.pem with NAME.key:
# good, expired, selfsigned, untrusted (by another authority) and wronghost. For tests only.
set -eu
umask 077
mkdir -p "$1"
cd "$1"
local_names='subjectAltName=DNS:localhost,IP:127.0.0.1,IP:::1'
key='-newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes'

authority() {
  openssl req -x509 $key -keyout "$1.key" -out "$1.pem" -days 36500 -subj "/CN=Vigil test $1" \
    -addext basicConstraints=critical,CA:TRUE -addext keyUsage=critical,keyCertSign 2>/dev/null
}

# certificate NAME AUTHORITY END SUBJECTALTNAME
certificate() {
  openssl req $key -keyout "$1.key" -out "$1.csr" -subj "/CN=Vigil test" 2>/dev/null
  mkdir "$1.db"
  : > "$1.db/index"
  printf '[ca]\ndefault_ca=d\n[d]\ndatabase=%s.db/index\nrand_serial=yes\nnew_certs_dir=%s.db\npolicy=p\n' "$1" "$1" > "$1.cnf"
  printf 'default_md=sha256\n[p]\ncommonName=supplied\n' >> "$1.cnf"
  printf '%s\nextendedKeyUsage=serverAuth\n' "$4" > "$1.ext"
  openssl ca -batch -notext -config "$1.cnf" -cert "$2.pem" -keyfile "$2.key" -in "$1.csr" -out "$1.pem" \
    -startdate 20200101000000Z -enddate "$3" -extfile "$1.ext" >/dev/null 2>&1
  rm -r "$1.db" "$1.cnf" "$1.ext" "$1.csr"
}

authority ca
authority stranger
certificate good ca 21200101000000Z "$local_names"
certificate expired ca 20210101000000Z "$local_names"
certificate untrusted stranger 21200101000000Z "$local_names"
certificate wronghost ca 21200101000000Z 'subjectAltName=DNS:elsewhere.example'
openssl req -x509 $key -keyout selfsigned.key -out selfsigned.pem -days 36500 -subj "/CN=localhost" \
  -addext "$local_names" 2>/dev/null
