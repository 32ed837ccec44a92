// Files, paths, the environment and the exit code: what the Book's chapters on errors and on a command-line program use.
use std::env;
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufRead, BufReader, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

fn read_name() -> Result<String, io::Error> {
    let mut name = String::new();
    File::open("name.txt")?.read_to_string(&mut name)?;
    Ok(name)
}

fn open_or_create(path: &str) -> File {
    match File::open(path) {
        Ok(file) => file,
        Err(error) => match error.kind() {
            ErrorKind::NotFound => File::create(path).unwrap_or_else(|e| panic!("cannot create: {e}")),
            other => panic!("cannot open: {other:?}"),
        },
    }
}

fn first_lines(path: &Path) -> io::Result<Vec<String>> {
    BufReader::new(File::open(path)?).lines().take(3).collect()
}

fn log(text: &str) -> io::Result<()> {
    let mut file = OpenOptions::new().append(true).create(true).open("log.txt")?;
    writeln!(file, "{text}")?;
    fs::write("copy.txt", text)
}

fn main() -> ExitCode {
    let args: Vec<String> = env::args().collect();
    let ignore_case = env::var("IGNORE_CASE").is_ok();
    let target: PathBuf = Path::new("dir").join(&args[1]);
    println!("{} {} {:?}", target.display(), ignore_case, target.extension());
    drop(open_or_create("a.txt"));
    let text = fs::read_to_string(&target).unwrap_or_default();
    match (read_name(), first_lines(&target), log(&text)) {
        (Ok(name), Ok(lines), Ok(())) => println!("{name} {}", lines.len()),
        (Err(e), _, _) | (_, Err(e), _) | (_, _, Err(e)) => {
            eprintln!("{e}");
            return ExitCode::FAILURE;
        }
    }
    if Err::<(), _>(io::Error::new(ErrorKind::Other, "odd")).is_err() {
        return ExitCode::from(2);
    }
    ExitCode::SUCCESS
}
