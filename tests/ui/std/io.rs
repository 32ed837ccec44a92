// Reading and writing: buffers are lent while they are read into, readers are used up by their lines.
use std::collections::HashMap;
use std::io::{self, BufRead, Read, Write};
use std::env;

fn ask(prompt: &str) -> io::Result<String> {
    let mut line = String::new();
    print!("{prompt}");
    io::stdout().flush()?;
    io::stdin().read_line(&mut line)?;
    Ok(line.trim().to_string())
}

fn all<R: BufRead>(reader: R) -> Result<Vec<i32>, String> {
    let mut out = vec![];
    for line in reader.lines() {
        let line = line.map_err(|e| e.to_string())?;
        out.push(line.trim().parse::<i32>().map_err(|e| format!("{e:?}"))?);
    }
    Ok(out)
}

fn used_up<R: BufRead>(mut reader: R) -> usize {
    let n = reader.lines().count();
    let mut s = String::new();
    reader.read_to_string(&mut s).unwrap(); //~ ERROR E0382 @5
    n
}

fn line_is_lent() {
    let mut line = String::new();
    let word = line.trim();
    io::stdin().read_line(&mut line).expect("a line"); //~ ERROR E0502 @27
    println!("{word}");
}

fn written<W: Write>(w: &mut W, counts: &HashMap<String, usize>) -> io::Result<()> {
    let mut keys: Vec<&String> = counts.keys().collect();
    keys.sort_unstable();
    for k in keys {
        writeln!(w, "{k}: {}", counts[k])?;
    }
    w.write_all(b"end")
}

fn main() {
    let args: Vec<String> = env::args().collect();
    let name = args.get(1).cloned().unwrap_or_else(|| "x".to_string());
    println!("{name} {:?} {:?}", ask("?"), all(io::stdin().lock()));
    println!("{}", used_up("a".as_bytes()));
    line_is_lent();
    let mut buffer: Vec<u8> = Vec::new();
    written(&mut buffer, &HashMap::new()).unwrap();
    match written(&mut io::stdout().lock(), &HashMap::new()) {
        Ok(()) => {}
        Err(e) if e.kind() == io::ErrorKind::NotFound => eprintln!("{e}"),
        Err(e) => panic!("{e:?}"),
    }
    let n = env::args().skip(1).map(|a| a.len()).sum::<usize>();
    std::process::exit(n as i32);
}
