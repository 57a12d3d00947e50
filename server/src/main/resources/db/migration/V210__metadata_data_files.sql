-- A table remembers the file it came from only as long as that file is known.
ALTER TABLE table_metadata ADD FOREIGN KEY (data_file_id) REFERENCES data_files ON DELETE SET NULL;
