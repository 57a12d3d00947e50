# Chores. `make help` lists them.
SHELL := /bin/sh
MAVEN := mvn -B -f server/pom.xml
SCRIPTS := scripts

.DEFAULT_GOAL := help
.PHONY: help build run test test-server test-web test-house test-postgres-matrix permissions load load-form crashes large-upload fuzz e2e bench lint fix generate clean

help: ## this list
	@sed -n 's/^\([a-z0-9-]*\):.*## \(.*\)/  make \1|\2/p' Makefile | awk -F'|' '{ printf "%-20s %s\n", $$1, $$2 }'

build: ## build the program (the launcher does it by itself when needed)
	./mathesar build

run: ## start Mathesar
	./mathesar

test: ## everything: server, web, house and browser tests
	$(SCRIPTS)/test

test-server: ## the tests of the server, on a real PostgreSQL; -Dpostgres.version=14.19.0 in MAVEN_ARGS picks another
	$(MAVEN) -Dskip.frontend=true test

test-web: ## types, lint, walls and unit tests of the web program
	$(SCRIPTS)/test-web

test-house: ## the walls between the rooms, the error codes, generated files
	$(MAVEN) -Dskip.frontend=true -Dtest='mathesar.house.*Test' test

test-postgres-matrix: ## the tests of the server on PostgreSQL 14 to 18; VERSIONS="14 16" for some
	VERSIONS="$(VERSIONS)" $(SCRIPTS)/postgres-matrix

permissions: ## 10,000 random settings of rights: every way out shows what SELECT shows
	$(MAVEN) -Dskip.frontend=true -Dpermission.cases=10000 -Dtest=PermissionPropertyTest test

load: ## thirty people at once for a minute, and once more with a crash of PostgreSQL in between
	$(MAVEN) -Dskip.frontend=true -Dload.seconds=60 -Dtest=LoadTest test

crashes: ## 20 crashes of PostgreSQL at random moments of an import: whole or not at all, never twice
	$(MAVEN) -Dskip.frontend=true -Dimport.crashes=20 -Dtest=ImportCrashTest test

load-form: ## 10,000 answers to a public form from as many addresses; PACE=50 for so many a second
	$(MAVEN) -Dskip.frontend=true -Dform.answers=10000 -Dform.pace=$(or $(PACE),0) -Dtest=FormLoadTest test

large-upload: ## a file of 5 GB, and 20 of 250 MB at once, in constant memory
	$(MAVEN) -Dskip.frontend=true -Dupload.megabytes=5120 -Dtest=LargeUploadTest test

fuzz: ## 100,000 hostile requests
	$(MAVEN) -Dskip.frontend=true -Dfuzz.requests=100000 -Dtest=FuzzTest test

e2e: ## the journeys in a real browser
	$(SCRIPTS)/e2e

bench: ## measure against PostgreSQL alone: make bench ROW=p1 (see benchmarks/README.md)
	benchmarks/run $(ROW)

lint: ## check the format of everything
	$(SCRIPTS)/format check
	cd web && npm run -s lint

fix: ## put everything into its format
	$(SCRIPTS)/format apply
	cd web && npm run -s fix

generate: ## write the files that are made from code: docs/errors.md, docs/api/methods, the types of the web program
	$(MAVEN) -Dskip.frontend=true -Dgenerate=true -Dtest='mathesar.house.*Test' test

clean: ## remove what was built
	rm -rf server/target web/dist web/node_modules e2e/node_modules e2e/test-results
